#include "people/address_words.h"

#include <gtest/gtest.h>

namespace quell::people {
namespace {

TEST(AddressWords, a_street_is_the_same_however_it_is_abbreviated) {
  for (const char* typed : {"12 North Main Street, Apt. 4-B", "12 N. Main St #4B", "12 n main str unit 4 b"}) {
    const StreetLine line = street_line(typed);
    EXPECT_EQ(line.number, "12") << typed;
    EXPECT_EQ(line.words, (std::vector<std::string>{"n", "main", "st"})) << typed;
    EXPECT_EQ(line.unit, "4b") << typed;
  }
}

TEST(AddressWords, a_box_has_its_number_last) {
  const StreetLine line = street_line("P.O. Box 1207");
  EXPECT_EQ(line.number, "1207");
  EXPECT_EQ(line.words, (std::vector<std::string>{"p", "o", "box"}));
}

TEST(AddressWords, a_street_without_a_number_and_a_number_with_a_letter_are_read) {
  EXPECT_EQ(street_line("tullaroop street").words, (std::vector<std::string>{"tullaroop", "st"}));
  EXPECT_EQ(street_line("12b Elm Ave").number, "12b");
  EXPECT_TRUE(street_line("").words.empty());
}

TEST(AddressWords, a_town_is_the_same_however_it_is_abbreviated) {
  EXPECT_EQ(city_words("Fort Saint John"), city_words("Ft. St. John"));
}

}  // namespace
}  // namespace quell::people
