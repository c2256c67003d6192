#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/ids.h"
#include "core/key_ring.h"
#include "people/contact_point.h"
#include "people/identity.h"

namespace quell::people {

enum class SearchKind { name, prefix, phonetic, birth_date, phone, initial_and_birth_date, full_name, identifier };
BOOST_DESCRIBE_ENUM(SearchKind, name, prefix, phonetic, birth_date, phone, initial_and_birth_date, full_name,
                    identifier)

// What somebody can be found by, before it is hashed: a folded word, its first 3 or 5 letters, its sound, a day, a
// whole name, a number that an office gave out.
struct SearchTerm {
  SearchKind kind;
  Private<std::string> text;

  friend auto operator<=>(const SearchTerm&, const SearchTerm&) = default;
};

std::set<SearchTerm> search_terms(const Identity& identity, const std::vector<ContactPoint>& contact_points);

// Given and family name as words in alphabetical order, so that it does not matter which stands first: "ana garcia
// lopez".
// "" where only one word is known: too many bear it.
std::string full_name(const Identity& identity);

// The words by which the names of an identity are found, joined forms ("maryann") among them.
std::vector<std::string> name_words(const Identity& identity);

// The first 5 letters of a word, or its first 3 where it has fewer than 5; "" below 3. Counted in characters.
std::string search_prefix(std::string_view word);

// Equal terms of one program and kind have equal hashes; other programs and kinds share none (96 bits, 16 characters).
// What equal hashes leak to someone with the database but not the keys: docs/decisions/search-hashes.md.
std::string search_hash(const KeyRing& keys, const ProgramId& program, const SearchTerm& term);

}  // namespace quell::people
