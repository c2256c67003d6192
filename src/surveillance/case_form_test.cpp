#include "surveillance/case_form.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "surveillance/testing/with_cases.h"

namespace quell::surveillance {
namespace {

struct CaseForms : WithCases {};
ON_EACH_DATABASE(CaseForms);

bool asks(const CaseForm& form, std::string_view id) {
  return std::ranges::find(form.questions, id, &packs::InterviewQuestion::id) != form.questions.end();
}

TEST_P(CaseForms, have_the_packs_questions_choices_and_words_in_each_language) {
  const auto form = case_form(tx(), investigator, now, {});
  ASSERT_TRUE(form) << form.error().reason;
  EXPECT_TRUE(asks(*form, "onset"));
  EXPECT_FALSE(form->exposure_kinds.empty());
  EXPECT_FALSE(form->exposure_settings.empty());
  EXPECT_FALSE(form->tests.empty());
  for (const char* language : {"en", "es"}) {
    const auto has = [&](const FormText& text) { return text.language == language && text.key == "interview.onset"; };
    EXPECT_TRUE(std::ranges::any_of(form->texts, has)) << language;
  }
}

TEST_P(CaseForms, ask_what_is_sensitive_only_by_who_may_read_the_answer) {
  const auto sensitive = [](const packs::InterviewQuestion& question) { return question.sensitive.value_or(false); };
  EXPECT_TRUE(std::ranges::none_of(case_form(tx(), investigator, now, {})->questions, sensitive));
  EXPECT_TRUE(std::ranges::any_of(case_form(tx(), reviewer, now, {})->questions, sensitive));
}

TEST_P(CaseForms, are_for_who_investigates) {
  EXPECT_EQ(case_form(tx(), nurse, now, {}).error().reason, "access.permission_missing");
}

}  // namespace
}  // namespace quell::surveillance
