#include "outreach/list_questions.h"

#include "outreach/testing/with_questions.h"

namespace quell::outreach {
namespace {

struct ListQuestions : WithQuestions {
  std::string ids(const access::Actor& actor, const QuestionFilter& filter = {}) {
    std::string all;
    const QuestionPage page = *list_questions(tx(), actor, now, filter);
    for (const QuestionLine& line : page.questions) all += line.id.text + " ";
    return all;
  }
};
ON_EACH_DATABASE(ListQuestions);

TEST_P(ListQuestions, shows_what_waits_the_oldest_first_and_no_word_of_it) {
  ASSERT_TRUE(ask("q-2", "Is it free?"));
  now += std::chrono::minutes{5};
  ASSERT_TRUE(ask("q-1", "Where is it?"));
  EXPECT_EQ(ids(helper), "q-2 q-1 ");
  EXPECT_EQ(to_json(waiting()).find("free"), std::string::npos);
  EXPECT_EQ(waiting().questions.at(0).due_at, now - std::chrono::minutes{5} + std::chrono::hours{24});
}

TEST_P(ListQuestions, shows_partners_their_own_and_the_state_all) {
  ASSERT_TRUE(ask("q-1", "Of the department"));
  ASSERT_TRUE(ask("q-2", "Of the pier", Text<64>{"pier"}));
  EXPECT_EQ(ids(helper), "q-1 q-2 ");
  EXPECT_EQ(ids(operator_), "q-1 q-2 ");
  EXPECT_EQ(ids(pier), "q-2 ");
  EXPECT_EQ(list_questions(tx(), pier, now, {})->waiting, 1);
  EXPECT_EQ(ids(staff_of("stranger", "other-house")), "");
  EXPECT_EQ(ids(staff_of("stranger", "nowhere")), "");
  EXPECT_EQ(ids(helper, {.helper = Text<64>{"pier"}}), "q-2 ");
  EXPECT_EQ(ids(helper, {.question = QuestionId{"q-1"}}), "q-1 ");
  EXPECT_EQ(ids(helper, {.language = Text<5>{"es"}}), "");
  EXPECT_EQ(list_questions(tx(), anyone, now, {}).error().reason, "access.permission_missing");
}

TEST_P(ListQuestions, keeps_what_was_answered_the_latest_first) {
  for (const char* id : {"q-1", "q-2", "q-3"}) ASSERT_TRUE(ask(id, "Is it free?"));
  ASSERT_TRUE(answer("a-2", "q-2", "Yes."));
  now += std::chrono::minutes{5};
  ASSERT_TRUE(answer("a-1", "q-1", "Yes."));
  EXPECT_EQ(ids(helper, {.state = QuestionState::answered}), "q-1 q-2 ");
  EXPECT_EQ(ids(helper), "q-3 ");
  const auto line = list_questions(tx(), operator_, now, {.state = QuestionState::answered})->questions.at(0);
  EXPECT_EQ(line.claimed_by, helper.staff) << "who answered";
  EXPECT_EQ(line.answered_at, now);
}

TEST_P(ListQuestions, goes_on_page_by_page_and_has_ones_own_on_the_first) {
  for (int i = 100; i < 152; ++i) ASSERT_TRUE(ask("q-" + std::to_string(i), "Is it free?"));
  ASSERT_TRUE(claim_question(tx(), helper, now, seed(), {{"q-151"}}));
  const QuestionPage first = waiting();
  ASSERT_EQ(first.questions.size(), 50u);
  EXPECT_EQ(first.waiting, 52);
  ASSERT_EQ(first.mine.size(), 1u);
  EXPECT_EQ(first.mine[0].id.text, "q-151");
  const auto second = list_questions(tx(), helper, now, {.after = Text<300>{*first.next}});
  EXPECT_EQ(second->questions.size(), 2u);
  EXPECT_TRUE(second->mine.empty());
  EXPECT_FALSE(second->next);
  EXPECT_EQ(list_questions(tx(), helper, now, {.after = Text<300>{"?"}}).error().reason, "core.cursor_unknown");
}

}  // namespace
}  // namespace quell::outreach
