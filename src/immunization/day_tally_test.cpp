#include "immunization/day_tally.h"

#include <gtest/gtest.h>

#include "core/write_json.h"
#include "immunization/testing/chair.h"

namespace quell::immunization {
namespace {

struct DosesByDay : Chair {
  const TallyQuestion all_days{make_date(2020, 1, 1), make_date(2030, 1, 1)};
  std::vector<DayTally> counted_from_lines();
  void act(Seed& chance, int step);
};
ON_EACH_DATABASE(DosesByDay);

TEST_P(DosesByDay, counts_by_day_site_number_and_product) {
  give("d-1", now);
  DoseReport other = dose("d-2", now);
  other.person_id = ben;
  ASSERT_TRUE(record(other));
  const auto tallies = doses_by_day(tx(), nurse, now, all_days);
  ASSERT_TRUE(tallies);
  ASSERT_EQ(tallies->size(), 1u);
  EXPECT_EQ(tallies->front().site_id, pier.text);
  EXPECT_EQ(tallies->front().given_on, make_date(2022, 8, 2));
  EXPECT_EQ(tallies->front().doses, 2);
  EXPECT_TRUE(doses_by_day(tx(), nurse, now, {make_date(2022, 8, 3), make_date(2022, 8, 4)})->empty());
}

TEST_P(DosesByDay, shows_other_sites_only_to_the_dashboard) {
  give("d-1", now);
  access::Actor hill = staff("hill", {access::Permission::view_site_day});
  hill.sites = {programs::hill_clinic};
  EXPECT_TRUE(doses_by_day(tx(), hill, now, all_days)->empty());
  EXPECT_EQ(doses_by_day(tx(), staff("lead", {access::Permission::view_dashboard}), now, all_days)->size(), 1u);
  expect_refused(doses_by_day(tx(), desk, now, all_days), FailureKind::not_permitted, "access.permission_missing");
}

std::vector<DayTally> DosesByDay::counted_from_lines() {
  return tx().all<DayTally>(
      "select d.program_id, d.given_on, d.source, coalesce(d.site_id, '') as site_id, d.dose_number, d.product_cvx, "
      "count(*) as doses from immunization_dose d where not exists (select 1 from immunization_correction c where "
      "c.dose_id = d.id and c.state = 'entered_in_error' and c.number = (select max(number) from "
      "immunization_correction where dose_id = d.id)) "
      "group by d.program_id, d.given_on, d.source, d.site_id, d.dose_number, d.product_cvx "
      "order by d.given_on, d.source, coalesce(d.site_id, ''), d.dose_number, d.product_cvx",
      storage::NoParameters{});
}

// Anything that staff may do to doses, in any order, many of it refused.
void DosesByDay::act(Seed& chance, int step) {
  const auto pick = [&](std::uint64_t below) { return chance.next_number_below(below); };
  const std::string fresh = "dose-" + std::to_string(step);
  const std::string some = "dose-" + std::to_string(pick(static_cast<std::uint64_t>(step) + 1));
  DoseReport report = dose(pick(5) == 0 ? some.c_str() : fresh.c_str(), now - std::chrono::days{pick(60)});
  report.person_id = pick(2) == 0 ? ana : ben;
  if (pick(3) == 0) report.dose_number = DoseNumber{static_cast<int>(pick(3)) + 1};
  OutsideDoseReport elsewhere = outside(report.id.text.c_str(), make_date(2022, 6, 1) + std::chrono::days{pick(90)});
  DoseCorrection correction{.id = {"c-" + std::to_string(step)}, .dose_id = {some}};
  if (pick(2) == 0) correction.state = DoseState::standing;
  if (pick(3) == 0) correction.replacement = report;
  switch (pick(3)) {
    case 0: (void)record(report); break;
    case 1: (void)record_outside_dose(tx(), nurse, now, seed(), elsewhere); break;
    default: (void)correct_dose(tx(), nurse, now, seed(), correction); break;
  }
}

// A verb that fails is taken back by its savepoint in a lane; here the tally is compared after those that stand.
TEST_P(DosesByDay, equals_the_standing_lines_at_any_time_and_no_line_ever_disappears) {
  for (std::uint64_t run = 0; run < 3; ++run) {
    SCOPED_TRACE("seed " + std::to_string(run));
    Seed chance = Seed::from_number(run);
    std::int64_t lines = counted("immunization_dose");
    for (int step = 0; step < 60; ++step) {
      act(chance, static_cast<int>(run) * 60 + step);
      const std::int64_t lines_now = counted("immunization_dose");
      ASSERT_GE(lines_now, lines);
      lines = lines_now;
      ASSERT_EQ(to_json(tally_of(tx(), programs::river_fever, all_days)), to_json(counted_from_lines()))
          << "step " << step;
    }
    EXPECT_GT(lines, 0);
  }
}

}  // namespace
}  // namespace quell::immunization
