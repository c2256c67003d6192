#include "core/text_encoding.h"

#include <gtest/gtest.h>

namespace quell {
namespace {

TEST(TextEncoding, utf8_stays_as_it_is) {
  for (const char* text : {"", "Ana", "Muñoz", "Nguyễn", "😀"}) EXPECT_EQ(in_utf8(text), text);
}

TEST(TextEncoding, western_bytes_become_the_letters_they_stand_for) {
  EXPECT_EQ(in_utf8("Mu\xF1oz"), "Muñoz");
  EXPECT_EQ(in_utf8("O\x92"
                    "Brien"),
            "O\u2019Brien");
  EXPECT_EQ(in_utf8("\x8Aimi\xE6 \x80"), "Šimiæ €");
  EXPECT_EQ(in_utf8("no letter \x81"), "no letter \uFFFD");
}

}  // namespace
}  // namespace quell
