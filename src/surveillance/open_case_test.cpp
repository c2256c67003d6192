#include "surveillance/open_case.h"

#include <gtest/gtest.h>

#include "surveillance/testing/with_cases.h"

namespace quell::surveillance {
namespace {

struct OpenACase : WithCases {};
ON_EACH_DATABASE(OpenACase);

TEST_P(OpenACase, by_hand_numbers_it_and_waits_for_its_interview) {
  const Case first = opened_case(ana);
  EXPECT_EQ(first.number, 1);
  EXPECT_EQ(first.classification, Classification::unknown);
  EXPECT_EQ(first.jurisdiction_id, JurisdictionId{"harbor"});
  EXPECT_EQ(open_tasks("surveillance.interview", first.id.text), 1);
  EXPECT_EQ(opened_case(ben).number, 2);
}

TEST_P(OpenACase, of_an_illness_that_is_known_gives_its_case_back) {
  const CaseId known = *record(result_for(ana)).case_id;
  const auto again = open_case(tx(), investigator, now, seed(), {{"another"}, ana, {}});
  EXPECT_EQ(again->id, known);
}

TEST_P(OpenACase, is_for_investigators_of_that_jurisdiction_and_a_person_who_is_known) {
  expect_refused(open_case(tx(), nurse, now, seed(), {{"a"}, ana, {}}), FailureKind::not_permitted,
                 "access.permission_missing");
  auto elsewhere = investigator;
  elsewhere.jurisdiction = JurisdictionId{"hills"};
  expect_refused(open_case(tx(), elsewhere, now, seed(), {{"a"}, ana, {}}), FailureKind::not_permitted,
                 "surveillance.other_jurisdiction");
  expect_refused(open_case(tx(), investigator, now, seed(), {{"a"}, {"nobody"}, {}}), FailureKind::not_found,
                 "people.person_unknown");
  expect_refused(open_case(tx(), investigator, now, seed(), {{"a"}, ana, day(8, 3)}), FailureKind::invalid_input,
                 "surveillance.day_in_future");
  expect_refused(find_case(tx(), programs::river_fever, {"a"}), FailureKind::not_found, "surveillance.case_unknown");
}

TEST_P(OpenACase, needs_a_case_definition_in_force) {
  const auto later = packs::testing::small_pack_with("case_definition.toml", "effective_from = 2022-07-01",
                                                     "effective_from = 2022-09-01");
  ASSERT_TRUE(programs::install_pack(tx(), system, now, seed(), {later, now, {"later"}}));
  expect_refused(open_case(tx(), investigator, now, seed(), {{"a"}, ana, {}}), FailureKind::conflict,
                 "surveillance.no_definition");
}

}  // namespace
}  // namespace quell::surveillance
