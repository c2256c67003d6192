// What this room tells people beside failures: each warning, notice and error has its sentence in both languages.

#include <gtest/gtest.h>

#include "core/embedded_files.h"
#include "immunization/record_dose_administered.h"

namespace quell::immunization {
namespace {

void expect_sentence(const std::string& key) {
  for (const std::string language : {"en", "es"}) {
    const auto texts = embedded_file("texts/" + language + "/immunization.json");
    ASSERT_TRUE(texts);
    EXPECT_NE(texts->find("\"" + key + "\": \""), std::string_view::npos) << key << " in " << language;
  }
}

template <DescribedEnum Enum>
void expect_sentences(const std::string& prefix) {
  each_choice<Enum>([&](auto choice) { expect_sentence(prefix + choice.name); });
}

TEST(Sentences, stand_for_each_administration_error) {
  expect_sentences<AdministrationErrorKind>("immunization.error.");
}

TEST(Sentences, stand_for_each_notice) { expect_sentences<RecordNotice>("immunization.notice."); }

TEST(Sentences, stand_for_each_opinion_of_the_schedule) { expect_sentences<DoseWarning>("immunization.warning."); }

TEST(Sentences, stand_for_each_task) {
  for (const char* task : {"administration_error", "mishap", "possible_duplicate"})
    expect_sentence(std::string{"immunization.task."} + task);
}

}  // namespace
}  // namespace quell::immunization
