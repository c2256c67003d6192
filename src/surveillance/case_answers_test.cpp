#include "surveillance/case_answers.h"

#include <gtest/gtest.h>

#include "surveillance/testing/with_cases.h"

namespace quell::surveillance {
namespace {

struct CaseAnswers : WithCases {
  CaseId id;
  void SetUp() override {
    WithCases::SetUp();
    id = opened_case(ana).id;
  }
};
ON_EACH_DATABASE(CaseAnswers);

TEST_P(CaseAnswers, names_each_answer_that_does_not_fit) {
  const auto refused = interview(
      id, {said("nothing", Said::yes), on("rash", day(8, 1)), on("onset", day(8, 3)), on("died_on", day(8, 1)),
           Answer{.question = {"where_from"}, .choice = Private{Text<64>{"sideways"}}},
           Answer{.question = {"swims"}, .number = Private{-1}}, said("worker", Said::no), said("worker", Said::yes)});
  expect_refused(refused, FailureKind::invalid_input, "core.request_invalid");
  std::string faults;
  for (const Fault& fault : refused.error().faults) faults += fault.field + " " + fault.reason + "; ";
  EXPECT_EQ(faults,
            "/answers/0 surveillance.question_unknown; /answers/1 surveillance.answer_wrong_kind; "
            "/answers/2 surveillance.day_in_future; /answers/3 surveillance.not_asked_then; "
            "/answers/4 surveillance.choice_unknown; /answers/5 surveillance.number_out_of_range; ");
  EXPECT_EQ(case_now(id).version, 1);
}

TEST_P(CaseAnswers, refuses_an_answer_given_twice) {
  Answers twice{said("rash", Said::yes), said("rash", Said::no)};
  const auto checked = checked_answers(packs::testing::load_small_pack()->interview, twice, day(8, 2), "/answers");
  ASSERT_FALSE(checked);
  EXPECT_EQ(checked.error().faults.front().reason, "surveillance.answer_twice");
}

TEST_P(CaseAnswers, stand_in_the_order_in_which_they_are_asked) {
  const auto checked =
      checked_answers(packs::testing::load_small_pack()->interview,
                      {said("worker", Said::no), said("rash", Said::yes), Answer{{"swims"}}}, day(8, 2), "/answers");
  EXPECT_EQ(*checked, (Answers{said("rash", Said::yes), said("worker", Said::no)}));
}

TEST_P(CaseAnswers, open_for_their_own_case_and_version_only) {
  Case of = case_now(id);
  const auto sealed = seal_answers(tx(), of, answers_column, {said("rash", Said::yes)});
  EXPECT_EQ(*open_answers(tx(), of, answers_column, *sealed), (Answers{said("rash", Said::yes)}));
  of.version = 2;
  expect_refused(open_answers(tx(), of, answers_column, *sealed), FailureKind::unavailable, "people.sealed_unreadable");
}

}  // namespace
}  // namespace quell::surveillance
