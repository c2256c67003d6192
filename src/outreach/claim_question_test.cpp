#include "outreach/claim_question.h"

#include "outreach/testing/with_questions.h"
#include "worklist/list_tasks.h"

namespace quell::outreach {
namespace {

struct ClaimQuestion : WithQuestions {
  std::string refused(const access::Actor& actor, const std::string& question) {
    const auto claimed = claim_question(tx(), actor, now, seed(), {{question}});
    return claimed ? "" : claimed.error().reason;
  }
  worklist::Task task() { return worklist::list_tasks(tx(), helper, now, {})->tasks.at(0); }
};
ON_EACH_DATABASE(ClaimQuestion);

TEST_P(ClaimQuestion, alone_shows_what_was_written) {
  ASSERT_TRUE(ask("q-1", "Is it free?"));
  EXPECT_EQ(open_question(tx(), helper, now, {{"q-1"}}).error().reason, "outreach.question_not_yours");
  ASSERT_TRUE(claim_question(tx(), helper, now, seed(), {{"q-1"}}));
  tx().take_touched();
  const auto shown = open_question(tx(), helper, now, {{"q-1"}});
  ASSERT_TRUE(shown) << shown.error().reason;
  EXPECT_EQ(shown->text.reveal().value, "Is it free?");
  EXPECT_EQ(tx().take_touched().at(0).subject_id, "q-1") << "a personal read is in the audit log";
  EXPECT_EQ(open_question(tx(), operator_, now, {{"q-1"}}).error().reason, "outreach.question_not_yours");
}

TEST_P(ClaimQuestion, is_given_to_one_alone_and_takes_the_task_along) {
  ASSERT_TRUE(ask("q-1", "Is it free?"));
  ASSERT_EQ(refused(helper, "q-1"), "");
  EXPECT_EQ(refused(operator_, "q-1"), "outreach.question_taken");
  EXPECT_EQ(refused(helper, "q-1"), "") << "again is as good as once";
  EXPECT_EQ(task().owner, helper.staff);
  EXPECT_EQ(waiting().questions.at(0).claimed_by, helper.staff);
}

TEST_P(ClaimQuestion, that_was_left_too_long_is_anyones) {
  ASSERT_TRUE(ask("q-1", "Is it free?"));
  ASSERT_EQ(refused(helper, "q-1"), "");
  now += std::chrono::minutes{119};
  EXPECT_EQ(refused(operator_, "q-1"), "outreach.question_taken");
  now += std::chrono::minutes{1};
  EXPECT_EQ(list_questions(tx(), operator_, now, {})->questions.at(0).claimed, QuestionClaim::nobody);
  EXPECT_TRUE(open_question(tx(), helper, now, {{"q-1"}})) << "nobody has taken it yet";
  EXPECT_EQ(refused(operator_, "q-1"), "");
  EXPECT_FALSE(open_question(tx(), helper, now, {{"q-1"}}));
  EXPECT_EQ(task().owner, operator_.staff);
}

TEST_P(ClaimQuestion, may_be_handed_back_by_whoever_has_it) {
  ASSERT_TRUE(ask("q-1", "Is it free?"));
  ASSERT_EQ(refused(helper, "q-1"), "");
  const auto by_another = hand_back_question(tx(), operator_, now, seed(), {{"q-1"}});
  EXPECT_EQ(by_another.error().reason, "outreach.question_not_yours");
  EXPECT_EQ(hand_back_question(tx(), helper, now, seed(), {{"q-1"}})->claimed, QuestionClaim::nobody);
  EXPECT_TRUE(hand_back_question(tx(), helper, now, seed(), {{"q-1"}})) << "twice is as good as once";
  EXPECT_FALSE(task().owner);
  EXPECT_EQ(refused(operator_, "q-1"), "");
}

TEST_P(ClaimQuestion, of_a_partner_waits_for_the_partner_until_the_answer_is_due) {
  ASSERT_TRUE(ask("q-1", "Is it free?", Text<64>{"pier"}));
  EXPECT_EQ(refused(helper, "q-1"), "outreach.partner_first");
  EXPECT_EQ(waiting().questions.at(0).may_claim_from, now + std::chrono::hours{24});
  now += std::chrono::hours{24};
  EXPECT_EQ(refused(helper, "q-1"), "") << "an answer that is late is worse than another's";
  EXPECT_EQ(refused(pier, "q-1"), "outreach.question_taken");
}

TEST_P(ClaimQuestion, keeps_partners_to_their_own) {
  ASSERT_TRUE(ask("q-1", "Of the department"));
  ASSERT_TRUE(ask("q-2", "Of the pier", Text<64>{"pier"}));
  EXPECT_EQ(refused(pier, "q-1"), "outreach.question_unknown");
  EXPECT_EQ(refused(staff_of("stranger", "other-house"), "q-2"), "outreach.question_unknown");
  EXPECT_EQ(refused(pier, "q-2"), "");
}

TEST_P(ClaimQuestion, that_was_answered_is_over_and_stays_open_to_who_answered) {
  ASSERT_TRUE(answer("a-0", "q-0", "?").error().reason == "outreach.question_unknown");
  ASSERT_TRUE(ask("q-1", "Is it free?"));
  ASSERT_TRUE(answer("a-1", "q-1", "Yes."));
  EXPECT_EQ(refused(helper, "q-1"), "outreach.question_answered");
  const auto back = hand_back_question(tx(), helper, now, seed(), {{"q-1"}});
  EXPECT_EQ(back.error().reason, "outreach.question_answered");
  EXPECT_EQ(open_question(tx(), helper, now, {{"q-1"}})->answers.size(), 1u);
  EXPECT_FALSE(open_question(tx(), operator_, now, {{"q-1"}}));
}

TEST_P(ClaimQuestion, is_for_those_who_answer) {
  ASSERT_TRUE(ask("q-1", "Is it free?"));
  EXPECT_EQ(refused(anyone, "q-1"), "access.permission_missing");
}

}  // namespace
}  // namespace quell::outreach
