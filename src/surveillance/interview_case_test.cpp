#include "surveillance/interview_case.h"

#include <gtest/gtest.h>

#include "surveillance/read_case.h"
#include "surveillance/testing/with_cases.h"

namespace quell::surveillance {
namespace {

struct InterviewACase : WithCases {
  CaseId id;
  void SetUp() override {
    WithCases::SetUp();
    id = opened_case(ana).id;
  }
  Answers answers_now() { return read_case(tx(), reviewer, now, {id})->answers; }
};
ON_EACH_DATABASE(InterviewACase);

TEST_P(InterviewACase, keeps_each_answer_sealed_and_lets_it_count) {
  const auto answered =
      interview(id, {on("onset", day(7, 28)), said("rash", Said::yes), said("hospitalised", Said::no)});
  ASSERT_TRUE(answered) << answered.error().reason;
  EXPECT_EQ(answered->version, 2);
  const Case after = case_now(id);
  EXPECT_EQ(after.onset_on, day(7, 28));
  EXPECT_EQ(after.hospitalised, Known::no);
  EXPECT_EQ(after.died, Known::not_asked);  // missing is not "no"
  EXPECT_EQ(after.classification, Classification::suspect);
  EXPECT_EQ(after.episode_on, day(7, 28));
  EXPECT_EQ(after.sealed_answers->find("rash"), std::string::npos);
  EXPECT_EQ(curve_day(after).kind, DayKind::onset);
}

TEST_P(InterviewACase, leaves_answers_that_are_not_named_and_takes_empty_ones_back) {
  interview(id, {said("rash", Said::yes), said("worker", Said::would_not_say)});
  const auto more = interview(id, {said("suspected", Said::no)});
  EXPECT_EQ(more->answers.size(), 3u);
  EXPECT_EQ(case_now(id).health_care_worker, Known::unknown);
  const auto less = interview(id, {Answer{.question = {"rash"}}});
  EXPECT_EQ(less->answers.size(), 2u);
  EXPECT_EQ(case_now(id).classification, Classification::unknown);
}

TEST_P(InterviewACase, drops_what_was_asked_only_then) {
  interview(id, {said("died", Said::yes), on("died_on", day(8, 1))});
  EXPECT_EQ(case_now(id).died_on, day(8, 1));
  interview(id, {said("died", Said::no)});
  EXPECT_EQ(case_now(id).died_on, std::nullopt);
  EXPECT_EQ(answers_now().size(), 1u);
}

TEST_P(InterviewACase, by_two_at_once_is_done_for_one_and_refused_for_the_other) {
  EXPECT_TRUE(interview_case(tx(), investigator, now, seed(), {id, 1, {said("rash", Said::yes)}}));
  expect_refused(interview_case(tx(), investigator, now, seed(), {id, 1, {said("rash", Said::no)}}),
                 FailureKind::conflict, "surveillance.changed_meanwhile");
  EXPECT_EQ(case_now(id).classification, Classification::suspect);
}

TEST_P(InterviewACase, asks_sensitive_questions_under_a_permission_of_their_own) {
  expect_refused(interview(id, {said("immune_condition", Said::yes)}), FailureKind::not_permitted,
                 "surveillance.sensitive_not_yours");
  const auto asked = interview_case(tx(), reviewer, now, seed(),
                                    {id, 1, {said("immune_condition", Said::yes), said("rash", Said::no)}});
  ASSERT_TRUE(asked) << asked.error().reason;
  EXPECT_EQ(asked->answers.size(), 2u);

  const auto seen = interview(id, {said("worker", Said::no)});
  EXPECT_TRUE(seen->has_sensitive);
  EXPECT_EQ(seen->answers.size(), 2u);  // the sensitive one is there and not shown
  EXPECT_EQ(answers_now().size(), 3u);
}

TEST_P(InterviewACase, is_undone_step_by_step_to_the_first_and_each_undo_is_a_version) {
  interview(id, {said("rash", Said::yes)});
  interview(id, {said("rash", Said::no)});
  interview(id, {said("worker", Said::yes)});
  const auto undo = [&] { return undo_interview(tx(), investigator, now, seed(), {id, case_now(id).version}); };
  EXPECT_EQ(undo()->answers, (Answers{said("rash", Said::no)}));
  EXPECT_EQ(undo()->answers, (Answers{said("rash", Said::yes)}));
  EXPECT_EQ(case_now(id).classification, Classification::suspect);
  EXPECT_EQ(undo()->answers, Answers{});
  EXPECT_EQ(case_now(id).classification, Classification::unknown);
  expect_refused(undo(), FailureKind::conflict, "surveillance.nothing_to_undo");
  EXPECT_EQ(case_now(id).version, 7);
}

TEST_P(InterviewACase, undo_of_sensitive_answers_is_for_those_who_may_read_them) {
  interview_case(tx(), reviewer, now, seed(), {id, 1, {said("immune_condition", Said::yes)}});
  expect_refused(undo_interview(tx(), investigator, now, seed(), {id, 2}), FailureKind::not_permitted,
                 "surveillance.sensitive_not_yours");
  EXPECT_TRUE(undo_interview(tx(), reviewer, now, seed(), {id, 2}));
}

}  // namespace
}  // namespace quell::surveillance
