#include "programs/preview_criteria.h"

#include <gtest/gtest.h>

#include "programs/testing/with_criteria.h"

namespace quell::programs {
namespace {

using packs::OutcomeKind;

struct PreviewCriteria : WithCriteria {
  CriteriaPreview preview(const CriteriaDraft& wanted, std::vector<ProfileAnswer> answers = {}) {
    const auto made = preview_criteria(tx(), system, now, {friday, wanted, std::move(answers)});
    EXPECT_TRUE(made) << made.error().reason;
    return made.value_or(CriteriaPreview{});
  }
};
ON_EACH_DATABASE(PreviewCriteria);

TEST_P(PreviewCriteria, of_the_same_words_changes_nothing) {
  const CriteriaPreview shown = preview(draft());
  EXPECT_EQ(shown.before, "august");
  EXPECT_TRUE(shown.changed_questions.empty());
  for (const auto& line : shown.differences[0].lines) EXPECT_EQ(line.change, packs::LineChange::same);
  ASSERT_EQ(shown.people.size(), 2u);
  EXPECT_EQ(shown.people[1].description.es.value, "profile.guest in es");
  EXPECT_EQ(shown.people[0].before, OutcomeKind::book);
  EXPECT_EQ(shown.people[0].after, OutcomeKind::book);
}

TEST_P(PreviewCriteria, shows_the_words_that_go_and_come_in_each_language) {
  CriteriaDraft wanted = draft();
  wanted.questions.back().criteria.back().words = {{"You row."}, {"Usted rema."}};
  const CriteriaPreview shown = preview(wanted);
  EXPECT_EQ(shown.changed_questions, std::vector<std::string>{"risk"});
  EXPECT_EQ(shown.differences[0].lines.back().text, "- You row.");
  EXPECT_EQ(shown.differences[1].lines.back().text, "- Usted rema.");
  EXPECT_EQ(shown.differences[1].lines.back().change, packs::LineChange::added);
}

TEST_P(PreviewCriteria, tells_what_each_sample_person_would_hear) {
  CriteriaDraft wanted = draft();
  std::erase_if(wanted.questions, [](const auto& question) { return question.id.value == "exposed"; });
  const CriteriaPreview shown = preview(wanted);
  EXPECT_EQ(shown.people[1].before, OutcomeKind::exposure_within_days);
  EXPECT_EQ(shown.people[1].after, OutcomeKind::not_now);
}

TEST_P(PreviewCriteria, takes_a_new_question_as_no_unless_told_otherwise) {
  CriteriaDraft wanted = draft();
  wanted.questions.push_back({{"boats"}, packs::Implication::vaccinate, {{"Boats?"}, {"¿Botes?"}}, {}, {}});
  CriteriaPreview shown = preview(wanted);
  EXPECT_EQ(shown.changed_questions, std::vector<std::string>{"boats"});
  EXPECT_EQ(shown.people[1].answers[0].answer, packs::Answer::no);
  shown = preview(wanted,
                  {{{"guest"}, {"boats"}, packs::Answer::rather_not_say}, {{"guest"}, {"exposed"}, packs::Answer::no}});
  EXPECT_EQ(shown.people[1].after, OutcomeKind::talk_to_human);
  EXPECT_EQ(shown.people[0].after, OutcomeKind::book);
}

TEST_P(PreviewCriteria, compares_with_what_the_lead_wrote_before) {
  CriteriaDraft wanted = draft();
  wanted.questions.push_back({{"boats"}, packs::Implication::vaccinate, {{"Boats?"}, {"¿Botes?"}}, {}, {}});
  ASSERT_TRUE(write(friday - std::chrono::hours{1}, wanted));
  const CriteriaPreview shown = preview(draft());
  EXPECT_EQ(shown.before, "2022-08-05-0800");
  EXPECT_EQ(shown.differences[0].lines.back().text, "Boats?");
  EXPECT_EQ(shown.differences[0].lines.back().change, packs::LineChange::removed);
}

TEST_P(PreviewCriteria, needs_whole_sentences_and_the_right) {
  CriteriaDraft wanted = draft();
  wanted.questions[0].words.en.value.clear();
  EXPECT_EQ(preview_criteria(tx(), system, now, {friday, wanted, {}}).error().reason, "programs.criteria_incomplete");
  EXPECT_EQ(preview_criteria(tx(), anyone, now, {friday, draft(), {}}).error().reason, "access.permission_missing");
}

}  // namespace
}  // namespace quell::programs
