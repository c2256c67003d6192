#include "people/candidates.h"

#include <algorithm>
#include <iterator>

#include "people/phonetic_code.h"

namespace quell::people {
namespace {

struct Lookup {
  ProgramId program_id;
  SearchKind kind;
  std::string hash;
  std::int64_t fetched_max;
};
BOOST_DESCRIBE_STRUCT(Lookup, (), (program_id, kind, hash, fetched_max))

struct LookupOfBoth {
  ProgramId program_id;
  SearchKind kind;
  std::string hash;
  SearchKind other_kind;
  std::string other_hash;
};
BOOST_DESCRIBE_STRUCT(LookupOfBoth, (), (program_id, kind, hash, other_kind, other_hash))

struct Found {
  PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(Found, (), (person_id))

}  // namespace

Candidates candidates(storage::Transaction& tx, const ProgramId& program, const SearchTerm& term) {
  Candidates found;
  tx.each<Found>(
      "select person_id from people_search_key where program_id = :program_id and kind = :kind and hash = :hash "
      "order by person_id limit :fetched_max",
      Lookup{program, term.kind, search_hash(tx.keys(), program, term), Candidates::fetched_max + 1},
      [&](Found row) { found.ids.push_back(std::move(row.person_id)); });
  if (found.ids.size() > Candidates::fetched_max) {
    found.ids.pop_back();
    found.complete = false;
  }
  return found;
}

std::vector<PersonId> candidates_by_both(storage::Transaction& tx, const ProgramId& program, const SearchTerm& rarer,
                                         const SearchTerm& other) {
  std::vector<PersonId> ids;
  tx.each<Found>(
      "select k.person_id from people_search_key k join people_search_key o on o.program_id = k.program_id "
      "and o.person_id = k.person_id and o.kind = :other_kind and o.hash = :other_hash "
      "where k.program_id = :program_id and k.kind = :kind and k.hash = :hash order by k.person_id",
      LookupOfBoth{program, rarer.kind, search_hash(tx.keys(), program, rarer), other.kind,
                   search_hash(tx.keys(), program, other)},
      [&](Found row) { ids.push_back(std::move(row.person_id)); });
  return ids;
}

Candidates candidates_by_word(storage::Transaction& tx, const ProgramId& program, const std::string& word) {
  const std::string prefix = search_prefix(word);
  Candidates spelled = candidates(tx, program, {SearchKind::name, Private{word}});
  if (!prefix.empty()) {
    const Candidates begun = candidates(tx, program, {SearchKind::prefix, Private{prefix}});
    // Of too many beginnings, those that are the word itself come first.
    spelled = begun.complete ? begun : in_any(spelled, begun);
  }
  for (const std::string& code : phonetic_codes(word)) {
    const Candidates alike = candidates(tx, program, {SearchKind::phonetic, Private{code}});
    if (alike.complete) spelled = in_any(spelled, alike);  // a sound that half the town shares helps nobody
  }
  return spelled;
}

Candidates in_all(std::vector<Candidates> sets) {
  if (sets.empty()) return {};
  std::ranges::stable_sort(sets, [](const Candidates& a, const Candidates& b) {
    return a.complete != b.complete ? a.complete : a.ids.size() < b.ids.size();
  });
  Candidates common = std::move(sets.front());
  for (std::size_t i = 1; i < sets.size() && sets[i].complete; ++i) {
    std::vector<PersonId> both;
    std::ranges::set_intersection(common.ids, sets[i].ids, std::back_inserter(both));
    common.ids = std::move(both);
  }
  return common;
}

Candidates in_any(const Candidates& a, const Candidates& b) {
  Candidates either{.complete = a.complete && b.complete};
  std::ranges::set_union(a.ids, b.ids, std::back_inserter(either.ids));
  return either;
}

}  // namespace quell::people
