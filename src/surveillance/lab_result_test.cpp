#include "surveillance/lab_result.h"

#include <gtest/gtest.h>

#include "surveillance/testing/with_cases.h"

namespace quell::surveillance {
namespace {

struct LabResults : WithCases {
  LabResult line(const std::string& id, int hours_ago, ResultState state = ResultState::final) {
    LabResult made{.id = {id},
                   .program_id = programs::river_fever,
                   .jurisdiction_id = {"harbor"},
                   .person_id = ana,
                   .result_key = "key",
                   .state = state,
                   .test_name = {"River DNA"},
                   .reported_at = now - std::chrono::hours{hours_ago},
                   .laboratory = {"Harbor Laboratory"},
                   .recorded_at = now,
                   .recorded_by = {"laboratory"}};
    return made;
  }
  std::string in_force() { return result_in_force(tx(), programs::river_fever, "key")->id.text; }
};
ON_EACH_DATABASE(LabResults);

TEST_P(LabResults, that_were_reported_last_hold_whenever_they_came) {
  EXPECT_TRUE(append_result(tx(), line("b", 2)));
  EXPECT_TRUE(append_result(tx(), line("c", 5)));
  EXPECT_EQ(in_force(), "b");
  EXPECT_TRUE(append_result(tx(), line("a", 1)));
  EXPECT_EQ(in_force(), "a");
  EXPECT_EQ(results_of_people(tx(), programs::river_fever, {ana, ben}).size(), 1u);
}

TEST_P(LabResults, of_one_instant_hold_by_their_state) {
  append_result(tx(), line("a", 1, ResultState::corrected));
  append_result(tx(), line("b", 1, ResultState::final));
  EXPECT_EQ(in_force(), "a");
}

TEST_P(LabResults, of_one_id_are_one) {
  EXPECT_TRUE(append_result(tx(), line("a", 1)));
  EXPECT_FALSE(append_result(tx(), line("a", 1)));
  EXPECT_FALSE(find_result(tx(), programs::river_fever, {"b"}));
  EXPECT_FALSE(result_in_force(tx(), programs::river_fever, "none"));
}

TEST_P(LabResults, of_one_key_belong_to_one_case) {
  const Case of = opened_case(ana);
  append_result(tx(), line("a", 2));
  append_result(tx(), line("b", 1));
  set_case_of_results(tx(), programs::river_fever, "key", of.id);
  EXPECT_EQ(find_result(tx(), programs::river_fever, {"a"})->case_id, of.id);
  EXPECT_EQ(results_of_case(tx(), of.id).size(), 1u);
}

}  // namespace
}  // namespace quell::surveillance
