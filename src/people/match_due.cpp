#include "people/match_due.h"

#include "people/match_known.h"
#include "people/person_in_force.h"
#include "people/person_record.h"

namespace quell::people {
namespace {

struct DueRow {
  PersonId person_id;
  ProgramId program_id;
  std::int64_t marks = 1;
};
BOOST_DESCRIBE_STRUCT(DueRow, (), (person_id, program_id, marks))

struct DueWanted {
  ProgramId program_id;
  int people_max = 0;
};
BOOST_DESCRIBE_STRUCT(DueWanted, (), (program_id, people_max))

// Nothing for who was merged or erased meanwhile.
Result<std::vector<NewPossibleMatch>> matches_of(storage::Transaction& tx, const ProgramId& program,
                                                 const PersonId& id) {
  std::vector<NewPossibleMatch> pairs;
  if (person_in_force(tx, program, id) != id) return pairs;
  const auto row = person_row(tx, program, id);
  if (!row) return pairs;
  Person person = TRY(opened_person(tx, *row));
  const SomebodyDescribed described{std::move(person.identity), std::move(person.contact_points)};
  for (const KnownMatch& match : TRY(known_matches(tx, program, described, id)))
    pairs.push_back({id, *match.person, match.bits});
  return pairs;
}

}  // namespace

void mark_for_matching(storage::Transaction& tx, const ProgramId& program, const PersonId& person) {
  tx.execute(
      "insert into people_match_due (person_id, program_id, marks) values (:person_id, :program_id, :marks) "
      "on conflict (person_id) do update set marks = people_match_due.marks + 1",
      DueRow{person, program});
}

Result<std::vector<MatchedPerson>> match_due_people(storage::Transaction& tx, const ProgramId& program,
                                                    int people_max) {
  std::vector<MatchedPerson> matched;
  for (const DueRow& due : tx.all<DueRow>("select person_id, program_id, marks from people_match_due "
                                          "where program_id = :program_id order by person_id limit :people_max",
                                          DueWanted{program, people_max}))
    // A record that cannot be opened keeps nobody else waiting; it is compared again once it changes.
    matched.push_back(
        {due.person_id, due.marks, matches_of(tx, program, due.person_id).value_or(std::vector<NewPossibleMatch>{})});
  return matched;
}

void keep_matches(storage::Transaction& tx, const access::Actor& actor, Instant now,
                  const std::vector<MatchedPerson>& matched) {
  for (const MatchedPerson& one : matched) {
    for (const NewPossibleMatch& pair : one.found) note_possible_match(tx, actor, now, pair);
    tx.execute("delete from people_match_due where person_id = :person_id and marks = :marks",
               DueRow{one.person, actor.program, one.marks});
  }
}

}  // namespace quell::people
