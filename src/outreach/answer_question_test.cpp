#include "outreach/answer_question.h"

#include "outreach/testing/with_questions.h"

namespace quell::outreach {
namespace {

struct OpenTasks {
  int number = 0;
};
BOOST_DESCRIBE_STRUCT(OpenTasks, (), (number))

struct AnswerAQuestion : WithQuestions {};
ON_EACH_DATABASE(AnswerAQuestion);

TEST_P(AnswerAQuestion, closes_it_and_a_further_answer_adds_to_it) {
  const auto taken = ask("q-1", "Is it free?");
  ASSERT_TRUE(answer("a-1", "q-1", "Yes."));
  EXPECT_TRUE(waiting().questions.empty());
  const auto tasks = tx().find<OpenTasks>(
      "select count(*) as number from worklist_task where kind = 'outreach.question' and state <> 'done'",
      storage::NoParameters{});
  EXPECT_EQ(tasks->number, 0) << "nobody is sent to a question that has its answer";
  ASSERT_TRUE(answer("a-2", "q-1", "And no ID is asked."));
  ASSERT_TRUE(answer("a-2", "q-1", "And no ID is asked.")) << "sent twice, given once";
  EXPECT_EQ(find_answer(tx(), anyone, now, {{taken->code}})->answers.size(), 2u);
}

TEST_P(AnswerAQuestion, needs_a_claim_of_ones_own) {
  ASSERT_TRUE(ask("q-1", "Is it free?"));
  const auto unclaimed = answer_question(tx(), helper, now, seed(), {{"a-1"}, {"q-1"}, text("Yes.")});
  EXPECT_EQ(unclaimed.error().reason, "outreach.question_not_yours");
  ASSERT_TRUE(claim_question(tx(), operator_, now, seed(), {{"q-1"}}));
  EXPECT_EQ(answer("a-1", "q-1", "Yes.").error().reason, "outreach.question_not_yours");
  EXPECT_EQ(waiting().waiting, 1) << "nothing was written";
  EXPECT_TRUE(answer_question(tx(), operator_, now, seed(), {{"a-1"}, {"q-1"}, text("Yes.")}));
}

TEST_P(AnswerAQuestion, says_who_answered) {
  const auto of_pier = ask("q-1", "Is it free?", Text<64>{"pier"}), of_state = ask("q-2", "Is it free?");
  ASSERT_TRUE(claim_question(tx(), pier, now, seed(), {{"q-1"}}));
  ASSERT_TRUE(answer_question(tx(), pier, now, seed(), {{"a-1"}, {"q-1"}, text("Yes.")}));
  ASSERT_TRUE(answer("a-2", "q-2", "Yes."));
  EXPECT_EQ(find_answer(tx(), anyone, now, {{of_pier->code}})->answers[0].answered_for, "pier");
  EXPECT_EQ(find_answer(tx(), anyone, now, {{of_state->code}})->answers[0].answered_for, "department");
}

TEST_P(AnswerAQuestion, refuses_what_cannot_be) {
  ASSERT_TRUE(ask("q-1", "Is it free?"));
  ASSERT_TRUE(ask("q-2", "Where?"));
  ASSERT_TRUE(answer("a-1", "q-1", "Yes."));
  EXPECT_EQ(answer("a-2", "q-9", "Yes.").error().reason, "outreach.question_unknown");
  EXPECT_EQ(answer("a-2", "q-2", "").error().reason, "outreach.answer_empty");
  EXPECT_EQ(answer("a-1", "q-2", "Yes.").error().reason, "outreach.id_used");
  EXPECT_EQ(answer_question(tx(), anyone, now, seed(), {{"a-3"}, {"q-2"}, text("Yes.")}).error().reason,
            "access.permission_missing");
}

}  // namespace
}  // namespace quell::outreach
