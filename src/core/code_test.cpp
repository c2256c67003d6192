#include "core/code.h"

#include <gtest/gtest.h>

#include "core/seed.h"

namespace quell {
namespace {

TEST(Code, is_read_back_as_people_type_it) {
  const std::string code = code_from(Seed::from_number(7).next_bytes(8), 10);
  EXPECT_EQ(code.size(), 11u);
  std::string typed = " " + shown_code(code) + " ";
  for (char& c : typed) c = static_cast<char>(std::tolower(c));
  EXPECT_EQ(normal_code(typed), code);
  EXPECT_EQ(normal_code("https://example.org/appointment#" + code), code);
}

TEST(Code, tells_every_single_wrong_character) {
  Seed seed = Seed::from_number(1);
  for (int trial = 0; trial < 50; ++trial) {
    const std::string code = code_from(seed.next_bytes(8), 10);
    for (std::size_t at = 0; at < code.size(); ++at)
      for (const char other : std::string{"0123456789ABCDEFGHJKMNPQRSTVWXYZ"}) {
        if (other == code[at]) continue;
        std::string wrong = code;
        wrong[at] = other;
        EXPECT_FALSE(normal_code(wrong)) << code << " " << wrong;
      }
  }
}

TEST(Code, tells_swapped_neighbours_but_for_the_two_pairs_that_luhn_cannot) {
  Seed seed = Seed::from_number(2);
  int missed = 0, tried = 0;
  for (int trial = 0; trial < 500; ++trial) {
    const std::string code = code_from(seed.next_bytes(8), 10);
    for (std::size_t at = 0; at + 1 < code.size(); ++at) {
      if (code[at] == code[at + 1]) continue;
      std::string wrong = code;
      std::swap(wrong[at], wrong[at + 1]);
      ++tried;
      missed += normal_code(wrong).has_value();
    }
  }
  EXPECT_LT(missed, tried / 100);
}

TEST(Code, refuses_what_cannot_be_one) {
  for (const char* typed : {"", "7", "U", "7KQ2-M4TD-9X!", "ñ"}) EXPECT_FALSE(normal_code(typed)) << typed;
  EXPECT_FALSE(normal_code(std::string(1000, '0')));
}

TEST(Code, reads_look_alikes_as_what_was_meant) {
  const std::string zeros = code_from(std::string(8, '\0'), 10);
  EXPECT_EQ(zeros, "00000000000");
  EXPECT_EQ(normal_code("OOOO-oooo-OO0"), zeros);
}

}  // namespace
}  // namespace quell
