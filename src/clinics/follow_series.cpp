#include "clinics/follow_series.h"

#include <algorithm>
#include <vector>

#include "clinics/offer_day.h"
#include "packs/next_dose_window.h"
#include "people/person_in_force.h"

namespace quell::clinics {
namespace {

struct SeriesAsked {
  ProgramId program;
  PersonId person;
};
BOOST_DESCRIBE_STRUCT(SeriesAsked, (), (program, person))

struct Awaited {
  std::string id;
  int dose_number = 1;
};
BOOST_DESCRIBE_STRUCT(Awaited, (), (id, dose_number))

// In the order in which they come: the next dose of the series, the one after it, and so on. Raised from the last and
// lowered from the first, so that no two of a person bear one number meanwhile (P4). Where there are more of them than
// doses to come they stay as they are: staff see both, and the dose at hand is recorded all the same (P3).
void renumber(storage::Transaction& tx, const char* update, const std::vector<Awaited>& rows, int next, int last) {
  if (next + static_cast<int>(rows.size()) - 1 > last) return;
  const auto wanted = [&](std::size_t row) { return next + static_cast<int>(row); };
  const auto write = [&](std::size_t row) { tx.execute(update, Awaited{rows[row].id, wanted(row)}); };
  for (std::size_t row = rows.size(); row-- > 0;)
    if (wanted(row) > rows[row].dose_number) write(row);
  for (std::size_t row = 0; row < rows.size(); ++row)
    if (wanted(row) < rows[row].dose_number) write(row);
}

}  // namespace

Result<void> follow_series(storage::Transaction& tx, const programs::InForce& program, const PersonId& person) {
  const auto next = next_dose_number(tx, program, person);
  if (!next && next.error().reason == "clinics.dose_not_next") return {};
  const int first = TRY(next);
  const int last = packs::doses_in_series(program.pack->schedule);
  // Each record of a merged person by itself: two bookings of one dose stay a repeat that staff can see.
  for (const PersonId& id : people::ids_of_person(tx, program.id, person)) {
    const SeriesAsked asked{program.id, id};
    renumber(tx, "update clinics_appointment set dose_number = :dose_number, version = version + 1 where id = :id",
             tx.all<Awaited>("select id, dose_number from clinics_appointment where program_id = :program and "
                             "person_id = :person and service = 'vaccination' and state in ('booked', 'arrived') "
                             "order by held_on, starts_at, id",
                             asked),
             first, last);
    renumber(tx, "update clinics_standby set dose_number = :dose_number where id = :id",
             tx.all<Awaited>("select id, dose_number from clinics_standby where program_id = :program and "
                             "person_id = :person and service = 'vaccination' and state in ('waiting', 'offered') "
                             "order by joined_at, id",
                             asked),
             first, last);
  }
  return {};
}

}  // namespace quell::clinics
