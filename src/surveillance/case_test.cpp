#include "surveillance/case.h"

#include <gtest/gtest.h>

#include "surveillance/testing/with_cases.h"

namespace quell::surveillance {
namespace {

Case case_on(int day_of_july) {
  Case of;
  of.id = {"case-" + std::to_string(day_of_july)};
  of.episode_on = make_date(2022, 7, 1) + std::chrono::days{day_of_july};
  return of;
}

TEST(CaseOfEpisode, is_the_nearest_within_the_days_of_the_definition) {
  const packs::CaseDefinition definition{.episode_days = 90};
  const std::vector<Case> cases{case_on(0), case_on(100)};
  const auto found = [&](int day) -> std::string {
    const auto of = case_of_episode(cases, definition, make_date(2022, 7, 1) + std::chrono::days{day});
    return of ? of->id.text : "";
  };
  EXPECT_EQ(found(-90), "case-0");
  EXPECT_EQ(found(-91), "");
  EXPECT_EQ(found(40), "case-0");
  EXPECT_EQ(found(60), "case-100");
  EXPECT_EQ(found(190), "case-100");
  EXPECT_EQ(found(191), "");
}

TEST(CurveDay, is_the_onset_or_the_report_where_no_onset_is_known) {
  Case of;
  of.reported_on = make_date(2022, 8, 2);
  EXPECT_EQ(curve_day(of).on, of.reported_on);
  EXPECT_EQ(curve_day(of).kind, DayKind::report);
  of.onset_on = make_date(2022, 7, 28);
  EXPECT_EQ(curve_day(of).on, *of.onset_on);
  EXPECT_EQ(curve_day(of).kind, DayKind::onset);
}

struct Cases : WithCases {};
ON_EACH_DATABASE(Cases);

TEST_P(Cases, of_a_person_stand_newest_first) {
  record(result_for(ana));
  now += std::chrono::days{200};
  auto later = result_for(ana, "key-2");
  later.collected_on = day(8, 1) + std::chrono::days{200};
  record(later);
  const auto cases = cases_of_people(tx(), programs::river_fever, {ana, ben});
  ASSERT_EQ(cases.size(), 2u);
  EXPECT_EQ(cases[0].number, 2);
}

TEST_P(Cases, are_seen_by_investigators_of_their_jurisdiction) {
  const CaseId id = opened_case(ana).id;
  EXPECT_TRUE(find_own_case(tx(), investigator, id));
  auto own = investigator;
  own.jurisdiction = JurisdictionId{"harbor"};
  EXPECT_TRUE(find_own_case(tx(), own, id));
  own.jurisdiction = JurisdictionId{"hills"};
  expect_refused(find_own_case(tx(), own, id), FailureKind::not_permitted, "surveillance.other_jurisdiction");
  expect_refused(find_own_case(tx(), nurse, id), FailureKind::not_permitted, "access.permission_missing");
}

}  // namespace
}  // namespace quell::surveillance
