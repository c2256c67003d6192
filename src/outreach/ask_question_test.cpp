#include "outreach/ask_question.h"

#include "outreach/testing/with_questions.h"

namespace quell::outreach {
namespace {

struct AskQuestion : WithQuestions {};
ON_EACH_DATABASE(AskQuestion);

TEST_P(AskQuestion, gives_a_code_and_waits_for_who_answers) {
  const auto taken = ask("q-1", "Can I come with my partner?");
  ASSERT_TRUE(taken) << taken.error().reason;
  EXPECT_EQ(taken->code.size(), 16u);
  EXPECT_EQ(waiting().questions.size(), 1u);
}

TEST_P(AskQuestion, sent_twice_is_asked_once) {
  const auto once = ask("q-1", "Is it free?"), again = ask("q-1", "Is it free?");
  EXPECT_EQ(once->code, again->code);
  EXPECT_EQ(waiting().questions.size(), 1u);
  EXPECT_EQ(ask("q-1", "Something else").error().reason, "outreach.id_used");
}

TEST_P(AskQuestion, tells_what_it_is_about_where_the_asker_says_so) {
  ASSERT_TRUE(ask_question(tx(), anyone, now, seed(), {{"q-1"}, text("Hello"), {}, {"es"}, Topic::vaccine}));
  ASSERT_TRUE(ask("q-2", "Hello"));
  const auto list = waiting().questions;
  EXPECT_EQ(list.at(0).topic, Topic::vaccine);
  EXPECT_EQ(list.at(0).language, "es");
  EXPECT_FALSE(list.at(1).topic);
}

TEST_P(AskQuestion, may_go_to_a_partner_of_the_program) {
  ASSERT_TRUE(ask("q-1", "Hello", Text<64>{"pier"}));
  EXPECT_EQ(ask("q-2", "Hello", Text<64>{"nobody"}).error().reason, "outreach.helper_unknown");
  EXPECT_EQ(ask("q-3", "").error().reason, "outreach.question_empty");
  EXPECT_EQ(waiting().questions.size(), 1u) << "nothing else was written";
}

}  // namespace
}  // namespace quell::outreach
