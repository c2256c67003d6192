#include "people/possible_match.h"

#include <cmath>

#include "worklist/open_task.h"

namespace quell::people {
namespace {

struct PossibleMatchRow {
  ProgramId program_id;
  PersonId person_id;
  PersonId other_id;
  std::int64_t hundredth_bits = 0;
  Instant found_at;
  StaffId found_by;
};
BOOST_DESCRIBE_STRUCT(PossibleMatchRow, (), (program_id, person_id, other_id, hundredth_bits, found_at, found_by))

}  // namespace

void note_possible_match(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                         const NewPossibleMatch& request) {
  const auto added = tx.execute(
      "insert into people_possible_match (program_id, person_id, other_id, hundredth_bits, found_at, found_by) values "
      "(:program_id, :person_id, :other_id, :hundredth_bits, :found_at, :found_by) on conflict do nothing",
      PossibleMatchRow{actor.program, request.person, request.other,
                       static_cast<std::int64_t>(std::lround(request.bits * 100)), now, actor.staff});
  if (added == 0) return;
  worklist::open_task(tx, actor, now,
                      {.id = seed.next_id<TaskId>(),
                       .kind = "people.possible_match",
                       .subject_id = request.person.text,
                       .permission = access::Permission::investigate_cases,
                       .priority = worklist::Priority::normal,
                       .due_at = now + std::chrono::hours{24},
                       .note = {},
                       .repeats = worklist::Repeats::one_at_a_time});
}

std::vector<PossibleMatch> possible_matches_of(storage::Transaction& tx, const ProgramId& program,
                                               const PersonId& person) {
  return tx.all<PossibleMatch>(
      "select person_id, other_id, hundredth_bits, found_at, found_by from people_possible_match "
      "where program_id = :program_id and (person_id = :person_id or other_id = :person_id) "
      "order by found_at desc, other_id",
      PossibleMatchRow{.program_id = program, .person_id = person});
}

}  // namespace quell::people
