#include "core/text.h"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace quell {
namespace {

std::string refusal(std::string_view typed, std::size_t max = 20, Lines lines = Lines::one) {
  const CleanedText cleaned = clean_text(typed, max, lines);
  return cleaned.refused ? cleaned.refused : "";
}

TEST(CleanText, trims_and_composes) {
  EXPECT_EQ(clean_text("  Jose\xCC\x81 \n", 20, Lines::one).text, "José");
  EXPECT_EQ(clean_text("\xC2\xA0 Ana\xE3\x80\x80", 20, Lines::one).text, "Ana");
  EXPECT_EQ(clean_text(" \t\r\n ", 20, Lines::one).text, "");
  EXPECT_EQ(clean_text("\xC2\xA0", 20, Lines::one).text, "");
}

TEST(CleanText, knows_utf8_from_other_bytes) {
  for (const char* text : {"", "Ana", "Nguyễn", "😀"}) EXPECT_TRUE(is_utf8(text)) << text;
  for (const char* text : {"Mu\xF1oz", "\xC3", "\xED\xA0\x80", "\xC0\x80"}) EXPECT_FALSE(is_utf8(text)) << text;
}

TEST(CleanText, keeps_every_script) {
  for (const char* name : {"Nguyễn", "محمد", "李小龍", "O’Brien", "😀", "Zoë-Ann"})
    EXPECT_EQ(clean_text(name, 20, Lines::one).text, name);
}

TEST(CleanText, line_ends_become_line_feeds_where_lines_are_allowed) {
  EXPECT_EQ(clean_text("a\r\nb\nc\td", 20, Lines::many).text, "a\nb\nc\td");
  EXPECT_EQ(refusal("a\nb"), "core.text_control_character");
  EXPECT_EQ(refusal("a\xE2\x80\xA8"
                    "b"),
            "core.text_control_character");  // LINE SEPARATOR
}

TEST(CleanText, refuses_characters_that_hide_or_turn_what_is_read) {
  for (const std::string& text : {std::string{"a\0b", 3}, std::string{"a\x1B[2J"},
                                  std::string{"a\xC2\x85"
                                              "b"},
                                  std::string{"a\xE2\x80\xAE"
                                              "b"},
                                  std::string{"a\xE2\x81\xA6"
                                              "b"},
                                  std::string{"a\xEF\xBF\xBF"}}) {
    EXPECT_EQ(refusal(text), "core.text_control_character");
    EXPECT_EQ(refusal(text, 20, Lines::many), "core.text_control_character");
  }
}

TEST(CleanText, refuses_bytes_that_are_not_utf_8) {
  for (const char* bytes : {"\xFF", "a\xC3", "\xED\xA0\x80", "\xC0\xAF", "\xF5\x80\x80\x80"})
    EXPECT_EQ(refusal(bytes), "core.text_not_utf8");
}

TEST(CleanText, counts_characters_not_bytes) {
  EXPECT_EQ(refusal("ééé", 3), "");
  EXPECT_EQ(refusal("éééé", 3), "core.text_too_long");
  EXPECT_EQ(refusal(std::string(1 << 20, 'x'), 3), "core.text_too_long");
  EXPECT_EQ(character_count("aé😀"), 3u);
}

TEST(Text, is_made_only_of_clean_text) {
  EXPECT_EQ(Text<5>::from(" Ana ")->value, "Ana");
  EXPECT_FALSE(Text<5>::from("Ana Ruiz"));
  EXPECT_FALSE(Text<5>::from("a\nb"));
  EXPECT_TRUE(LongText<5>::from("a\nb"));
}

TEST(Folded, is_how_names_are_compared) {
  EXPECT_EQ(folded("  José-Luís "), "jose luis");
  EXPECT_EQ(folded("O’Brien"), "obrien");
  EXPECT_EQ(folded("O'BRIEN"), "obrien");
  EXPECT_EQ(folded("Straße 7, #2"), "strasse 7 2");
  EXPECT_EQ(folded("Łukasz Ñandú"), "lukasz nandu");
  EXPECT_EQ(folded("!!"), "");
  EXPECT_FALSE(folded("李").empty());
}

TEST(Folded, may_be_called_by_several_at_once) {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([] {
      for (int n = 0; n < 50; ++n) EXPECT_EQ(folded("José"), "jose");
    });
  for (auto& thread : threads) thread.join();
}

}  // namespace
}  // namespace quell
