#pragma once

#include <string>
#include <vector>

#include "people/search_key.h"
#include "storage/transaction.h"

namespace quell::people {

// Ids of persons that a term leads to, in order. Not complete: more match than were fetched.
struct Candidates {
  static constexpr std::size_t fetched_max = 2'000;

  std::vector<PersonId> ids;
  bool complete = true;
};

Candidates candidates(storage::Transaction& tx, const ProgramId& program, const SearchTerm& term);

// Those that two terms lead to, all of them. `rarer` is the term that fewer share.
std::vector<PersonId> candidates_by_both(storage::Transaction& tx, const ProgramId& program, const SearchTerm& rarer,
                                         const SearchTerm& other);

// By one word of a name, whole or its beginning of at least 3 letters, or by its sound. Shorter words must be whole.
Candidates candidates_by_word(storage::Transaction& tx, const ProgramId& program, const std::string& word);

// In all complete sets; what is not complete narrows nothing, so its condition must be checked on the opened record.
// Where none is complete, the smallest beginning of them.
Candidates in_all(std::vector<Candidates> sets);

// In either.
Candidates in_any(const Candidates& a, const Candidates& b);

}  // namespace quell::people
