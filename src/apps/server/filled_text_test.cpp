#include "apps/server/filled_text.h"

#include <gtest/gtest.h>

#include "apps/server/embedded.h"
#include "apps/server/texts.h"

namespace quell::server {
namespace {

const std::string vials = "{{count, plural, one {# vial is} other {# vials are}}} here.";

TEST(FilledText, says_one_of_a_thing_otherwise_than_many) {
  EXPECT_EQ(filled_text("en", vials, {{"count", "1"}}), "1 vial is here.");
  EXPECT_EQ(filled_text("en", vials, {{"count", "0"}}), "0 vials are here.");
  EXPECT_EQ(filled_text("en", vials, {{"count", "1,213"}}), "1,213 vials are here.");
  EXPECT_EQ(filled_text("es", "{{n, plural, one {# lugar} other {# lugares}}}", {{"n", "1"}}), "1 lugar");
  EXPECT_EQ(filled_text("es", "{{n, plural, one {# lugar} other {# lugares}}}", {{"n", "21"}}), "21 lugares");
}

TEST(FilledText, takes_the_other_words_where_a_language_has_a_form_that_the_text_does_not) {
  EXPECT_EQ(filled_text("es", "{{n, plural, one {# lugar} other {# lugares}}}", {{"n", "1000000"}}), "1000000 lugares");
}

TEST(FilledText, fills_in_plain_marks_and_several_in_one_sentence) {
  EXPECT_EQ(filled_text("en", "{{site}} has {{doses, plural, one {# dose} other {# doses}}} for {{people}}.",
                        {{"site", "Pier"}, {"doses", "2"}, {"people", "7"}}),
            "Pier has 2 doses for 7.");
  EXPECT_EQ(filled_text("en", "{{ask}} and {{tell}}", {{"ask", "{{tell}}"}, {"tell", "b"}}), "{{tell}} and b")
      << "a value is never read as a mark";
}

TEST(FilledText, leaves_what_it_does_not_know) {
  for (const std::string text : {"{{other}} stays", "open {{ stays", "{{count, plural, one {x", "plain"})
    EXPECT_EQ(filled_text("en", text, {{"count", "1"}}), text);
}

TEST(FilledText, of_each_text_that_travels_inside_the_program_has_words_for_one_and_for_others) {
  const auto texts = Texts::load(embedded_in_the_program());
  ASSERT_TRUE(texts);
  EXPECT_EQ(texts->say("en", "public.standby.places", {{"count", "1"}}), "1 place");
  EXPECT_EQ(texts->say("es", "public.standby.places", {{"count", "2"}}), "2 lugares");
}

}  // namespace
}  // namespace quell::server
