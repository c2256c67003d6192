#include "packs/find_locality.h"

#include <gtest/gtest.h>

#include "packs/testing/small_pack.h"

namespace quell::packs {
namespace {

struct FindLocality : ::testing::Test {
  PackPointer pack = testing::load_small_pack();
};

TEST_F(FindLocality, by_town_is_the_middle_of_its_zips) {
  const auto found = find_locality(*pack, "  EASTPORT ");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->name, "Eastport");
  EXPECT_NEAR(found->position.latitude, 41.1, 1e-9);
  EXPECT_NEAR(found->position.longitude, -72.1, 1e-9);
}

TEST_F(FindLocality, by_a_part_of_a_town_tells_the_town) {
  const auto found = find_locality(*pack, "oyster landing");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->name, "Oyster Landing");
  EXPECT_EQ(found->town, "Eastport");
  EXPECT_NEAR(found->position.latitude, 41.2, 1e-9);
}

TEST_F(FindLocality, by_zip_with_or_without_its_four_digits) {
  EXPECT_EQ(find_locality(*pack, "00002")->town, "Eastport");
  EXPECT_EQ(find_locality(*pack, " 00002-1234 ")->name, "00002");
}

TEST_F(FindLocality, a_zip_that_two_towns_share_names_neither) {
  const auto found = find_locality(*pack, "00003");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->town, "");
}

TEST_F(FindLocality, knows_nothing_of_what_the_pack_does_not_list) {
  for (const char* typed : {"", "  ", "99999", "0000", "Paris", "east"})
    EXPECT_FALSE(find_locality(*pack, typed)) << typed;
}

TEST_F(FindLocality, suggests_towns_before_their_parts) {
  EXPECT_EQ(localities_like(*pack, "", 10),
            (std::vector<std::string>{"Eastport", "Hilltop", "Westport", "Oyster Landing"}));
  EXPECT_EQ(localities_like(*pack, "oy", 10), (std::vector<std::string>{"Oyster Landing"}));
  EXPECT_EQ(localities_like(*pack, "", 1).size(), 1u);
  EXPECT_EQ(towns(*pack).size(), 3u);
}

}  // namespace
}  // namespace quell::packs
