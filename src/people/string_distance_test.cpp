#include "people/string_distance.h"

#include <gtest/gtest.h>

namespace quell::people {
namespace {

// The pairs are those of Winkler's paper of 1990.
TEST(StringDistance, published_pairs_agree_as_published) {
  EXPECT_NEAR(jaro_winkler("martha", "marhta"), 0.961, 0.001);
  EXPECT_NEAR(jaro_winkler("dwayne", "duane"), 0.840, 0.001);
  EXPECT_NEAR(jaro_winkler("dixon", "dicksonx"), 0.813, 0.001);
  EXPECT_DOUBLE_EQ(jaro_winkler("ana", "ana"), 1);
  EXPECT_DOUBLE_EQ(jaro_winkler("ana", "bob"), 0);
}

TEST(StringDistance, neighbours_exchanged_are_one_mistake) {
  EXPECT_EQ(typing_distance("garcia", "gacria", 2), 1);
  EXPECT_EQ(typing_distance("garcia", "garci", 2), 1);
  EXPECT_EQ(typing_distance("garcia", "gracias", 2), 2);
  EXPECT_EQ(typing_distance("19900512", "19900521", 1), 1);
}

TEST(StringDistance, words_far_apart_are_not_measured_to_the_end) {
  EXPECT_EQ(typing_distance("garcia", "smith", 2), 3);
  EXPECT_EQ(typing_distance("", "abcd", 2), 3);
}

TEST(StringDistance, words_of_any_length_are_compared) {
  const std::string long_word(500, 'a');
  EXPECT_EQ(typing_distance(long_word, long_word + "b", 1), 0) << "letters past the 64th are not looked at";
  EXPECT_DOUBLE_EQ(jaro_winkler(long_word, long_word), 1);
}

}  // namespace
}  // namespace quell::people
