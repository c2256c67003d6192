#include "outreach/text_segments.h"

#include <gtest/gtest.h>

#include <string>

namespace quell::outreach {
namespace {

std::string times(int count, const std::string& text) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

TEST(TextSegments, of_the_gsm_alphabet_hold_160_alone_and_153_together) {
  EXPECT_EQ(count_segments("").segments, 0);
  EXPECT_EQ(count_segments(times(160, "a")).segments, 1);
  EXPECT_EQ(count_segments(times(161, "a")).segments, 2);
  EXPECT_EQ(count_segments(times(306, "a")).segments, 2);
  EXPECT_EQ(count_segments(times(307, "a")).segments, 3);
}

TEST(TextSegments, of_other_letters_hold_70_alone_and_67_together) {
  EXPECT_EQ(count_segments(times(70, "á")).segments, 1);
  EXPECT_EQ(count_segments(times(71, "á")).segments, 2);
  EXPECT_EQ(count_segments(times(134, "á")).segments, 2);
  EXPECT_EQ(count_segments(times(135, "á")).segments, 3);
  EXPECT_EQ(count_segments(times(69, "a") + "ó").encoding, TextEncoding::ucs_2) << "one letter changes all";
  EXPECT_EQ(count_segments(times(35, "😀")).segments, 1);
  EXPECT_EQ(count_segments(times(36, "😀")).segments, 2);
}

TEST(TextSegments, know_which_spanish_letters_the_alphabet_has) {
  EXPECT_EQ(count_segments("mañana ¿qué? ¡Sé! ü Ñ à").encoding, TextEncoding::gsm_7);
  for (const char* letter : {"á", "í", "ó", "ú", "Á", "’", "\u00a0"})
    EXPECT_EQ(count_segments(letter).encoding, TextEncoding::ucs_2) << letter;
}

TEST(TextSegments, count_the_extension_twice) {
  EXPECT_EQ(count_segments("€[x]").units, 7);
  EXPECT_EQ(count_segments(times(80, "€")).segments, 1);
  EXPECT_EQ(count_segments(times(81, "€")).segments, 2);
}

}  // namespace
}  // namespace quell::outreach
