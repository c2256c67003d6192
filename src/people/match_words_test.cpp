#include "people/match_words.h"

#include <gtest/gtest.h>

namespace quell::people {
namespace {

TEST(MatchWords, are_numbered_once_and_no_word_is_zero) {
  MatchWords words;
  EXPECT_EQ(words.id_of(""), 0u);
  const WordId ana = words.id_of("ana");
  EXPECT_EQ(words.id_of("ana"), ana);
  EXPECT_NE(words.id_of("anna"), ana);
  EXPECT_EQ(words[ana].text, "ana");
}

TEST(MatchWords, nicknames_stand_for_a_name_and_for_each_other_but_not_for_two_names) {
  MatchWords words;
  const auto alike = [&](const char* a, const char* b) { return words.are_nicknames(words.id_of(a), words.id_of(b)); };
  EXPECT_TRUE(alike("bill", "william"));
  EXPECT_TRUE(alike("bill", "will"));
  EXPECT_TRUE(alike("pepe", "jose"));
  EXPECT_TRUE(alike("lupita", "guadalupe"));
  EXPECT_FALSE(alike("alexander", "alexandra")) << "both are Alex";
  EXPECT_FALSE(alike("bill", "robert"));
  EXPECT_FALSE(alike("zebulon", "qwerty"));
}

TEST(MatchWords, a_rare_name_proves_more_than_a_common_one_and_none_proves_everything) {
  MatchWords words;
  const WordId smith = words.id_of("smith"), rare = words.id_of("quigleyworth");
  EXPECT_GT(words.share(NamePart::family, smith), 100 * words.share(NamePart::family, rare));
  EXPECT_GT(words.share(NamePart::family, rare), 1e-6);
}

TEST(MatchWords, in_a_long_list_a_name_is_as_frequent_as_there) {
  MatchWords words;
  const WordId yoder = words.id_of("yoder"), other = words.id_of("other");
  const double before = words.share(NamePart::family, yoder);
  for (int i = 0; i < 10'000; ++i) words.count(NamePart::family, i % 10 == 0 ? yoder : other);
  EXPECT_LT(before, 0.001);
  EXPECT_NEAR(words.share(NamePart::family, yoder), 0.083, 0.005) << "1,000 of 10,000, beside the table's 2,000";
  EXPECT_NEAR(words.share(NamePart::given, yoder), 1e-4, 1e-6) << "given names are counted apart";
}

TEST(MatchWords, the_two_that_are_compared_do_not_make_their_name_frequent) {
  MatchWords words;
  const WordId rare = words.id_of("quigleyworth");
  const double before = words.share(NamePart::family, rare);
  words.count(NamePart::family, rare);
  words.count(NamePart::family, rare);
  EXPECT_LE(words.share(NamePart::family, rare), before);
}

}  // namespace
}  // namespace quell::people
