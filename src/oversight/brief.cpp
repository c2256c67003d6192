#include "oversight/brief.h"

#include "immunization/day_tally.h"
#include "oversight/dashboard.h"
#include "programs/program.h"

namespace quell::oversight {
namespace {

struct CaseCount {
  std::optional<programs::AnnouncedCount> last;
  std::optional<int> added;  // since the count before, where the last was counted on the day
};

CaseCount cases_through(const std::vector<programs::AnnouncedCount>& counts, Date through) {
  CaseCount found;
  for (const programs::AnnouncedCount& count : counts) {
    if (count.counted_on > through) break;
    found.added.reset();
    if (count.counted_on == through && found.last) found.added = count.number - found.last->number;
    found.last = count;
  }
  return found;
}

}  // namespace

Result<Brief> brief(storage::Transaction& tx, const access::Actor& actor, Instant now, const BriefQuestion& question) {
  const Dashboard shown = TRY(dashboard(tx, actor, now, {}));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const Date through = question.through.value_or(program.today - std::chrono::days{1});
  if (through >= program.today) return invalid("/through", "oversight.day_not_over");
  const auto wasted = TRY(inventory::waste_summary(tx, actor, now, {{}, make_date(2000, 1, 1), through}));

  int first = 0, first_in_all = 0, later = 0, later_in_all = 0;
  for (const auto& tally : immunization::tally_of(tx, program.id, {Date{}, through})) {
    if (tally.source != immunization::DoseSource::given_here) continue;
    const bool is_first = tally.dose_number.number == 1;
    (is_first ? first_in_all : later_in_all) += tally.doses;
    if (tally.given_on == through) (is_first ? first : later) += tally.doses;
  }
  inventory::WasteRow wasted_that_day{};
  for (const inventory::WasteRow& row : wasted.rows) {
    if (row.on != through) continue;
    wasted_that_day.doses += row.doses;
    wasted_that_day.vials += row.vials;
  }
  int tasks = 0;
  for (const TaskFigures& task : shown.tasks) tasks += task.open;
  const CaseCount cases = cases_through(shown.cases, through);

  Brief made{program.pack->program.name,
             program.pack->program.department.name,
             program.pack->program.time_zone,
             through,
             now,
             {},
             {}};
  if (cases.last) made.cases_counted_on = cases.last->counted_on;
  made.lines = {
      {"cases", cases.added, cases.last ? std::optional{cases.last->number} : std::nullopt},
      {"doses_given", first + later, first_in_all + later_in_all},
      {"first_doses", first, first_in_all},
      {"second_doses", later, later_in_all},
      {"people_reached", {}, shown.totals.people_reached},
      {"doses_wasted", wasted_that_day.doses, wasted.doses},
      {"vials_wasted", wasted_that_day.vials, wasted.vials},
      {"doses_at_sites", {}, shown.totals.doses},
      {"vials_to_come", {}, shown.totals.vials_to_come},
      {"vials_unallotted", {}, shown.totals.vials_unallotted},
      {"booked_ahead", {}, shown.totals.booked_ahead},
      {"places_free_this_week", {}, shown.totals.places_free},
      {"questions_open", {}, shown.questions.open},
      {"open_tasks", {}, tasks},
  };
  return made;
}

}  // namespace quell::oversight
