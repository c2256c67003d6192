#include "people/index_person.h"

#include <set>

#include "people/match_due.h"
#include "people/search_key.h"

namespace quell::people {
namespace {

struct KeyRow {
  ProgramId program_id;
  SearchKind kind;
  std::string hash;
  PersonId person_id;

  friend auto operator<=>(const KeyRow&, const KeyRow&) = default;
};
BOOST_DESCRIBE_STRUCT(KeyRow, (), (program_id, kind, hash, person_id))

}  // namespace

void index_person(storage::Transaction& tx, const ProgramId& program, const PersonId& person, const Identity& identity,
                  const std::vector<ContactPoint>& contact_points) {
  std::set<KeyRow> wanted;
  for (const SearchTerm& term : search_terms(identity, contact_points))
    wanted.insert({program, term.kind, search_hash(tx.keys(), program, term), person});
  for (const KeyRow& row :
       tx.all<KeyRow>("select program_id, kind, hash, person_id from people_search_key where person_id = :person_id",
                      KeyRow{.person_id = person})) {
    if (wanted.erase(row) == 0)
      tx.execute(
          "delete from people_search_key where program_id = :program_id and kind = :kind and hash = :hash "
          "and person_id = :person_id",
          row);
  }
  for (const KeyRow& row : wanted)
    tx.execute(
        "insert into people_search_key (program_id, kind, hash, person_id) "
        "values (:program_id, :kind, :hash, :person_id) on conflict do nothing",
        row);
  if (!wanted.empty()) mark_for_matching(tx, program, person);
}

}  // namespace quell::people
