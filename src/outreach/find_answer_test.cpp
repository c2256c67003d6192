#include "outreach/find_answer.h"

#include "outreach/testing/with_questions.h"

namespace quell::outreach {
namespace {

struct FindAnswer : WithQuestions {};
ON_EACH_DATABASE(FindAnswer);

TEST_P(FindAnswer, shows_question_and_answers_to_who_bears_the_code) {
  const auto taken = ask("q-1", "Is it free?");
  ASSERT_TRUE(answer("a-1", "q-1", "Yes."));
  const auto shown = find_answer(tx(), anyone, now, {{taken->code}});
  ASSERT_TRUE(shown) << shown.error().reason;
  EXPECT_EQ(shown->text.reveal().value, "Is it free?");
  ASSERT_EQ(shown->answers.size(), 1u);
  EXPECT_EQ(shown->answers[0].text.reveal().value, "Yes.");
}

TEST_P(FindAnswer, says_the_same_of_a_wrong_code_and_of_none) {
  EXPECT_EQ(find_answer(tx(), anyone, now, {{"7KQ2"}}).error().reason, "outreach.code_unknown");
  EXPECT_EQ(find_answer(tx(), anyone, now, {{""}}).error().reason, "outreach.code_unknown");
}

}  // namespace
}  // namespace quell::outreach
