#include "people/possible_match.h"

#include <cmath>

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

void note_possible_match(storage::Transaction& tx, const access::Actor& actor, Instant now,
                         const NewPossibleMatch& request) {
  tx.execute(
      "insert into people_possible_match (program_id, person_id, other_id, hundredth_bits, found_at, found_by) "
      "select :program_id, :person_id, :other_id, :hundredth_bits, :found_at, :found_by where not exists "
      "(select 1 from people_possible_match where person_id = :other_id and other_id = :person_id) on conflict do "
      "nothing",
      PossibleMatchRow{actor.program, request.person, request.other,
                       static_cast<std::int64_t>(std::lround(request.bits * 100)), now, actor.staff});
}

}  // namespace quell::people
