#include "packs/evaluate_criteria.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

#include "core/write_json.h"
#include "packs/criteria_in_force.h"
#include "packs/testing/small_pack.h"

namespace quell::packs {
namespace {

const Date today = make_date(2022, 8, 10);

struct EvaluateCriteria : ::testing::Test {
  PackPointer pack = testing::load_small_pack();
  CriteriaVersion version = *criteria_in_force(*pack, today);
  CheckAnswers answers{{{"signs", Answer::no},
                        {"minor", Answer::no},
                        {"had_it", Answer::no},
                        {"exposed", Answer::no},
                        {"risk", Answer::no}},
                       {}};

  void say(const std::string& about, Answer answer) {
    for (CheckAnswer& given : answers.answers)
      if (given.about == about) given.answer = answer;
  }
  void forget(const std::string& about) {
    std::erase_if(answers.answers, [&](const CheckAnswer& given) { return given.about == about; });
  }
  Result<CriteriaOutcome> evaluate() const { return evaluate_criteria(version, pack->schedule.pep, answers, today); }
  OutcomeKind kind() const { return evaluate().value().kind; }
  std::string refused() const {
    const auto outcome = evaluate();
    return outcome ? "" : outcome.error().reason + " " + outcome.error().faults.front().field;
  }
};

TEST_F(EvaluateCriteria, who_meets_the_criteria_may_book_and_learns_which_version_said_so) {
  say("risk", Answer::yes);
  EXPECT_EQ(kind(), OutcomeKind::book);
  EXPECT_EQ(evaluate()->criteria_version, "august");
}

TEST_F(EvaluateCriteria, who_meets_none_is_told_not_now) { EXPECT_EQ(kind(), OutcomeKind::not_now); }

TEST_F(EvaluateCriteria, signs_come_before_everything_else) {
  for (const char* question : {"signs", "minor", "had_it", "exposed", "risk"}) say(question, Answer::yes);
  EXPECT_EQ(kind(), OutcomeKind::call_first);
}

TEST_F(EvaluateCriteria, someone_under_age_is_a_clinicians_task_and_never_refused) {
  say("minor", Answer::yes);
  for (const Answer risk : {Answer::yes, Answer::no}) {
    say("exposed", risk);
    EXPECT_EQ(kind(), OutcomeKind::talk_to_human);
    EXPECT_TRUE(evaluate()->clinician_task);
  }
}

TEST_F(EvaluateCriteria, rather_not_say_leads_to_a_human_and_never_to_no) {
  for (const char* question : {"signs", "minor", "had_it", "exposed", "risk"}) {
    say(question, Answer::rather_not_say);
    EXPECT_EQ(kind(), OutcomeKind::talk_to_human) << question;
    EXPECT_FALSE(evaluate()->clinician_task);
    say(question, Answer::no);
  }
}

TEST_F(EvaluateCriteria, an_exposure_counts_its_days_from_day_0) {
  say("exposed", Answer::yes);
  answers.exposed_on = today;
  EXPECT_EQ(evaluate()->ideal_days_left, 4);
  EXPECT_EQ(evaluate()->useful_days_left, 14);
  answers.exposed_on = today - std::chrono::days{4};
  EXPECT_EQ(evaluate()->ideal_days_left, 0);
  answers.exposed_on = today - std::chrono::days{5};
  EXPECT_FALSE(evaluate()->ideal_days_left);
  EXPECT_EQ(evaluate()->useful_days_left, 9);
  answers.exposed_on = today - std::chrono::days{14};
  EXPECT_EQ(evaluate()->useful_days_left, 0);
  EXPECT_EQ(kind(), OutcomeKind::exposure_within_days);
}

TEST_F(EvaluateCriteria, past_the_last_useful_day_a_clinician_decides) {
  say("exposed", Answer::yes);
  answers.exposed_on = today - std::chrono::days{15};
  EXPECT_EQ(kind(), OutcomeKind::talk_to_human);
  EXPECT_TRUE(evaluate()->clinician_task);
}

TEST_F(EvaluateCriteria, an_exposure_without_a_known_day_is_still_urgent) {
  say("exposed", Answer::yes);
  EXPECT_EQ(kind(), OutcomeKind::exposure_within_days);
  EXPECT_FALSE(evaluate()->useful_days_left);
}

TEST_F(EvaluateCriteria, who_had_it_is_told_so_but_an_exposed_one_talks_to_a_clinician) {
  say("had_it", Answer::yes);
  say("risk", Answer::yes);
  EXPECT_EQ(kind(), OutcomeKind::not_now);
  EXPECT_EQ(evaluate()->question, "had_it");
  say("exposed", Answer::yes);
  EXPECT_EQ(kind(), OutcomeKind::talk_to_human);
}

TEST_F(EvaluateCriteria, step_by_step_answers_add_up_to_the_one_that_is_asked_once) {
  forget("risk");
  answers.answers.push_back({"swims", Answer::no});
  EXPECT_EQ(refused(), "packs.answer_missing /answers/risk");
  answers.answers.push_back({"rows", Answer::no});
  EXPECT_EQ(kind(), OutcomeKind::not_now);
  say("rows", Answer::rather_not_say);
  EXPECT_EQ(kind(), OutcomeKind::talk_to_human);
  say("swims", Answer::yes);
  EXPECT_EQ(kind(), OutcomeKind::book);
}

TEST_F(EvaluateCriteria, a_version_that_asks_nothing_lets_everyone_book_unless_signs_were_said) {
  version.asks = Asks::nothing;
  answers.answers.clear();
  EXPECT_EQ(kind(), OutcomeKind::book);
  answers.answers.push_back({"signs", Answer::yes});
  EXPECT_EQ(kind(), OutcomeKind::call_first);
}

TEST_F(EvaluateCriteria, all_questions_may_be_answered_at_once_without_saying_which) {
  answers.answers = {{std::string{all_questions}, Answer::yes}};
  EXPECT_EQ(kind(), OutcomeKind::book);
  EXPECT_TRUE(evaluate()->which_not_asked);
  answers.answers.front().answer = Answer::no;
  EXPECT_EQ(kind(), OutcomeKind::not_now);
  answers.answers.front().answer = Answer::rather_not_say;
  EXPECT_EQ(kind(), OutcomeKind::talk_to_human);
  answers.answers.push_back({"risk", Answer::yes});
  EXPECT_EQ(refused(), "packs.answered_twice /answers/1/about");
}

TEST_F(EvaluateCriteria, an_open_question_is_named) {
  forget("had_it");
  EXPECT_EQ(refused(), "packs.answer_missing /answers/had_it");
}

TEST_F(EvaluateCriteria, an_answer_to_what_was_not_asked_is_refused) {
  answers.answers.push_back({"walks", Answer::yes});
  EXPECT_EQ(refused(), "packs.answer_about_unknown /answers/5/about");
}

TEST_F(EvaluateCriteria, one_question_takes_one_answer) {
  answers.answers.push_back({"risk", Answer::yes});
  EXPECT_EQ(refused(), "packs.answered_twice /answers/5/about");
}

TEST_F(EvaluateCriteria, nobody_was_exposed_tomorrow) {
  answers.exposed_on = today + std::chrono::days{1};
  EXPECT_EQ(refused(), "packs.exposed_in_future /exposed_on");
}

TEST_F(EvaluateCriteria, open_questions_that_could_change_nothing_need_no_answer) {
  answers.answers = {{"signs", Answer::yes}};
  EXPECT_EQ(kind(), OutcomeKind::call_first) << "signs decide alone";
  answers.answers = {{"signs", Answer::no}, {"minor", Answer::yes}};
  EXPECT_EQ(kind(), OutcomeKind::talk_to_human);
  answers.answers = {{"signs", Answer::no}, {"minor", Answer::no}, {"had_it", Answer::no}, {"exposed", Answer::yes}};
  EXPECT_EQ(kind(), OutcomeKind::exposure_within_days) << "after an exposure the risk does not matter";
}

TEST_F(EvaluateCriteria, open_questions_that_could_change_something_are_all_named) {
  answers.answers = {{"signs", Answer::no}, {"minor", Answer::no}, {"had_it", Answer::yes}};
  const auto outcome = evaluate();
  ASSERT_FALSE(outcome) << "an exposure after the illness is a clinician's task";
  std::string open;
  for (const Fault& fault : outcome.error().faults) open += fault.field + " ";
  EXPECT_EQ(open, "/answers/exposed /answers/risk ");
  answers.answers = {{"signs", Answer::rather_not_say}};
  EXPECT_EQ(refused(), "packs.answer_missing /answers/minor") << "what a human must know first may still come";
}

// The rule against trying every way in which the open questions could be answered, on invented versions.
TEST_F(EvaluateCriteria, stops_where_no_way_of_answering_the_rest_changes_the_outcome_and_not_before) {
  const std::vector<Implication> kinds{Implication::test_first, Implication::clinician, Implication::exposure_pep,
                                       Implication::not_now, Implication::vaccinate};
  const std::vector<Answer> ways{Answer::yes, Answer::no, Answer::rather_not_say};
  std::mt19937 dice{20220801};
  const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>{0, n - 1}(dice); };
  int stopped = 0, asked_on = 0;
  for (int trial = 0; trial < 3000; ++trial) {
    version.questions.clear();
    const std::size_t questions = 2 + below(5);
    for (std::size_t i = 0; i < questions; ++i)
      version.questions.push_back(
          {.id = "q" + std::to_string(i), .implies = kinds[below(kinds.size())], .criteria = {}});
    answers.answers.clear();
    const std::size_t said = below(questions);
    for (std::size_t i = 0; i < said; ++i) answers.answers.push_back({version.questions[i].id, ways[below(3)]});
    answers.exposed_on.reset();
    if (below(2) == 0) answers.exposed_on = today - std::chrono::days{static_cast<int>(below(20))};

    const auto stop = evaluate();
    std::set<std::string> outcomes;
    std::size_t all_ways = 1;
    for (std::size_t i = said; i < questions; ++i) all_ways *= 3;
    const CheckAnswers so_far = answers;
    for (std::size_t way = 0; way < all_ways; ++way) {
      answers = so_far;
      std::size_t rest = way;
      for (std::size_t i = said; i < questions; ++i, rest /= 3)
        answers.answers.push_back({version.questions[i].id, ways[rest % 3]});
      outcomes.insert(to_json(*evaluate()));
    }
    EXPECT_EQ(stop.has_value(), outcomes.size() == 1) << trial;
    if (stop) {
      EXPECT_EQ(to_json(*stop), *outcomes.begin()) << trial;
    }
    ++(stop ? stopped : asked_on);
  }
  EXPECT_GT(stopped, 200);
  EXPECT_GT(asked_on, 200);
}

}  // namespace
}  // namespace quell::packs
