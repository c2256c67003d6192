#include "packs/evaluate_screening.h"

#include <gtest/gtest.h>

#include "packs/product_rules.h"
#include "packs/testing/small_pack.h"

namespace quell::packs {
namespace {

struct EvaluateScreening : ::testing::Test {
  PackPointer pack = testing::load_small_pack();
  Screening screening = pack->screening;
  std::vector<ScreeningAnswer> answers{
      {"severe_reaction", Answer::no}, {"allergy", Answer::no}, {"keloid", Answer::no}};

  ScreeningOutcome outcome() const { return evaluate_screening(screening, answers).value(); }
};

TEST_F(EvaluateScreening, who_answers_no_to_all_gets_the_dose_and_stays_the_usual_time) {
  EXPECT_EQ(outcome().action, ScreeningAction::proceed);
  EXPECT_EQ(outcome().observation_minutes, 15);
  EXPECT_TRUE(outcome().because.empty());
}

TEST_F(EvaluateScreening, a_contraindication_stops_whatever_else_is_said) {
  for (ScreeningAnswer& answer : answers) answer.answer = Answer::yes;
  EXPECT_EQ(outcome().action, ScreeningAction::stop);
  EXPECT_EQ(outcome().because.size(), 3u);
}

TEST_F(EvaluateScreening, a_precaution_may_lengthen_the_observation) {
  answers[1].answer = Answer::yes;
  EXPECT_EQ(outcome().action, ScreeningAction::proceed);
  EXPECT_EQ(outcome().observation_minutes, 30);
  EXPECT_EQ(observation_minutes(screening, {"allergy"}), 30);
  EXPECT_EQ(observation_minutes(screening, {}), 15);
}

TEST_F(EvaluateScreening, a_precaution_may_leave_only_some_routes) {
  answers[2].answer = Answer::yes;
  EXPECT_EQ(outcome().action, ScreeningAction::restrict_routes);
  const auto left = routes_left(routes_allowed(pack->products.front(), make_date(2022, 8, 9), 30), outcome());
  ASSERT_EQ(left.size(), 1u);
  EXPECT_EQ(left.front()->id, "subcutaneous");
}

TEST_F(EvaluateScreening, answers_that_leave_no_route_in_common_ask_for_a_clinician) {
  screening.questions[1].action = ScreeningAction::restrict_routes;
  screening.questions[1].only_routes = {"intradermal"};
  answers[1].answer = answers[2].answer = Answer::yes;
  EXPECT_EQ(outcome().action, ScreeningAction::consult);
}

TEST_F(EvaluateScreening, rather_not_say_is_a_talk_with_a_clinician) {
  answers[0].answer = Answer::rather_not_say;
  EXPECT_EQ(outcome().action, ScreeningAction::consult);
}

TEST_F(EvaluateScreening, an_open_question_is_named) {
  answers.pop_back();
  const auto refused = evaluate_screening(screening, answers);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, "packs.answer_missing");
  EXPECT_EQ(refused.error().faults.front().field, "/answers/keloid");
}

TEST_F(EvaluateScreening, an_answer_to_what_is_not_asked_is_refused) {
  answers.push_back({"pets", Answer::yes});
  EXPECT_EQ(evaluate_screening(screening, answers).error().reason, "packs.answer_about_unknown");
}

TEST_F(EvaluateScreening, one_question_takes_one_answer) {
  answers.push_back({"severe_reaction", Answer::yes});
  EXPECT_EQ(evaluate_screening(screening, answers).error().reason, "packs.answered_twice");
}

}  // namespace
}  // namespace quell::packs
