#include "people/name_score.h"

#include <gtest/gtest.h>

namespace quell::people {
namespace {

const std::vector<std::string> words{"ana", "maria", "garcia", "lopez", "garcialopez"};

TEST(NameScore, puts_the_word_before_its_beginning_and_that_before_its_sound) {
  EXPECT_EQ(name_score({"garcia"}, words), 100);
  EXPECT_EQ(name_score({"gar"}, words), 80);
  EXPECT_EQ(name_score({"lopes"}, words), 50);
}

TEST(NameScore, does_not_mind_the_order) {
  EXPECT_EQ(name_score({"lopez", "ana"}, words), name_score({"ana", "lopez"}, words));
}

TEST(NameScore, is_nothing_where_one_word_has_no_counterpart) {
  EXPECT_EQ(name_score({"ana", "smith"}, words), 0);
  EXPECT_EQ(name_score({}, words), 0);
}

TEST(NameScore, takes_words_written_apart_for_one) { EXPECT_EQ(name_score({"mary", "ann"}, {"maryann", "lee"}), 90); }

}  // namespace
}  // namespace quell::people
