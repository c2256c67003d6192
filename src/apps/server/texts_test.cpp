#include "apps/server/texts.h"

#include <gtest/gtest.h>

#include "apps/server/embedded.h"

namespace quell::server {
namespace {

TEST(TheTexts, say_a_key_in_the_language_or_in_english_or_show_the_key) {
  const auto texts = Texts::load(files_of(
      {{"texts/en/a.json", R"({"a.one": "one", "a.two": "two"})"}, {"texts/es/a.json", R"({"a.one": "uno"})"}}));
  EXPECT_EQ(texts->say("es", "a.one"), "uno");
  EXPECT_EQ(texts->say("es", "a.two"), "two");
  EXPECT_EQ(texts->say("fr", "a.one"), "one");
  EXPECT_EQ(texts->say("en", "a.three"), "a.three");
  EXPECT_EQ(texts->languages(), (std::vector<std::string>{"en", "es"}));
}

TEST(TheTexts, name_the_file_that_cannot_be_used) {
  for (const std::string content : {"{", "[]", R"({"a": 1})"}) {
    const auto texts = Texts::load(files_of({{"texts/en/a.json", content}}));
    ASSERT_FALSE(texts);
    EXPECT_EQ(texts.error().reason, "server.texts_malformed");
    EXPECT_EQ(texts.error().faults.front().field, "texts/en/a.json");
  }
}

TEST(TheTexts, that_travel_inside_the_program_have_a_sentence_and_a_title_for_each_refusal_of_the_edge) {
  const auto texts = Texts::load(embedded_in_the_program());
  ASSERT_TRUE(texts);
  for (const std::string key : {"sign_in_needed",
                                "method_not_allowed",
                                "not_acceptable",
                                "request_too_slow",
                                "precondition_failed",
                                "body_too_large",
                                "media_type_unsupported",
                                "too_many_requests",
                                "header_too_large",
                                "internal",
                                "request_malformed",
                                "no_such_page",
                                "cross_site",
                                "path_disagrees",
                                "metrics_private",
                                "cannot_listen",
                                "listen_unknown",
                                "keys_not_found",
                                "keys_not_written",
                                "config_not_found",
                                "config_malformed",
                                "template_malformed",
                                "texts_malformed",
                                "title_400",
                                "title_401",
                                "title_403",
                                "title_404",
                                "title_405",
                                "title_406",
                                "title_408",
                                "title_409",
                                "title_412",
                                "title_413",
                                "title_415",
                                "title_429",
                                "title_431",
                                "title_500",
                                "title_503"})
    for (const std::string language : {"en", "es"})
      EXPECT_NE(texts->say(language, "server." + key), "server." + key) << language;
}

}  // namespace
}  // namespace quell::server
