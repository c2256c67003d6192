#include "apps/server/pages/templates.h"

#include <gtest/gtest.h>

#include "apps/server/embedded.h"

namespace quell::server {
namespace {

Files files_with(std::string page) {
  return files_of({{"texts/en/t.json", R"({"t.left": "Only {{count}} left", "t.hi": "Hello"})"},
                   {"texts/es/t.json", R"({"t.left": "Solo quedan {{count}}", "t.hi": "Hola"})"},
                   {"web/public/parts/top.mustache", "[[t.hi]]: "},
                   {"web/public/pages/page.mustache", std::move(page)}});
}

Result<std::string> rendered_in(std::string language, std::string page, const boost::json::object& data) {
  const Files files = files_with(std::move(page));
  const auto texts = TRY(Texts::load(files));
  return TRY(Templates::load(files, texts)).render("page", language, data);
}

std::string fault_of(std::string page) {
  const auto made = rendered_in("en", std::move(page), {});
  return made ? "" : made.error().reason + " " + made.error().faults.front().field;
}

TEST(ATemplate, speaks_each_language_with_the_data_inside_its_texts) {
  EXPECT_EQ(rendered_in("en", "{{>top}}[[t.left]]", {{"count", 2}}), "Hello: Only 2 left");
  EXPECT_EQ(rendered_in("es", "{{> top}}[[t.left]]", {{"count", 2}}), "Hola: Solo quedan 2");
}

TEST(ATemplate, escapes_what_it_shows) {
  EXPECT_EQ(rendered_in("en", "{{x}}", {{"x", "<b a='1' c=\"2\">&"}}),
            "&lt;b a=&apos;1&apos; c=&quot;2&quot;&gt;&amp;");
}

TEST(ATemplate, walks_lists_and_asks_for_what_may_be_absent) {
  const std::string page =
      "{{#list}}({{name}}{{#note}} {{note}}{{/note}}){{/list}}{{^list}}none{{/list}}{{#yes}}y{{/yes}}";
  const boost::json::object data{{"list", {{{"name", "a"}, {"note", "n"}}, {{"name", "b"}, {"note", ""}}}},
                                 {"yes", true}};
  EXPECT_EQ(rendered_in("en", page, data), "(a n)(b)y");
  EXPECT_EQ(rendered_in("en", page, {{"list", boost::json::array{}}, {"yes", nullptr}}), "none");
}

TEST(ATemplate, that_names_a_text_or_a_part_that_is_not_there_is_refused) {
  EXPECT_EQ(fault_of("[[t.none]]"), "server.template_malformed web/public/pages/page.mustache (en): t.none");
  EXPECT_EQ(fault_of("{{>none}}"), "server.template_malformed web/public/pages/page.mustache: none");
  EXPECT_NE(fault_of("{{#open}}"), "");
  EXPECT_NE(fault_of("[[t.hi"), "");
}

TEST(ATemplate, that_is_not_there_cannot_be_rendered) {
  const Files files = files_with("");
  const auto texts = Texts::load(files);
  const auto templates = Templates::load(files, *texts);
  EXPECT_TRUE(templates->has("page"));
  EXPECT_FALSE(templates->has("none"));
  EXPECT_THROW(templates->render("none", "en", {}), std::logic_error);
}

TEST(TheTemplates, that_travel_inside_the_program_can_all_be_used) {
  const auto texts = Texts::load(embedded_in_the_program());
  const auto templates = Templates::load(embedded_in_the_program(), *texts);
  ASSERT_TRUE(templates) << templates.error().faults.front().field;
  EXPECT_TRUE(templates->has("error"));
  EXPECT_TRUE(templates->has("home"));
}

}  // namespace
}  // namespace quell::server
