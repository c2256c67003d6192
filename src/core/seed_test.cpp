#include "core/seed.h"

#include <gtest/gtest.h>

#include <array>
#include <set>

namespace quell {
namespace {

TEST(Seed, draws_the_same_again) {
  Seed first = Seed::from_number(7), second = Seed::from_number(7);
  EXPECT_EQ(first.next_id<SiteId>(), second.next_id<SiteId>());
  EXPECT_EQ(first.next_bytes(9), second.next_bytes(9));
  EXPECT_EQ(first.next_number_below(1000), second.next_number_below(1000));
}

TEST(Seed, given_by_value_starts_again_where_it_was_given) {
  Seed seed = Seed::from_number(7);
  const auto verb = [](Seed copy) { return copy.next_id<SiteId>(); };
  EXPECT_EQ(verb(seed), verb(seed));
}

TEST(Seed, another_one_and_another_draw_differ) {
  Seed seed = Seed::from_number(7);
  EXPECT_NE(Seed::from_number(8).next_bytes(16), Seed::from_number(7).next_bytes(16));
  EXPECT_NE(Seed::fresh().next_bytes(16), Seed::fresh().next_bytes(16));
  std::set<std::string> ids;
  for (int i = 0; i < 1000; ++i) ids.insert(seed.next_id<SiteId>().text);
  EXPECT_EQ(ids.size(), 1000u);
}

TEST(Seed, branches_draw_nothing_that_the_trunk_draws) {
  Seed trunk = Seed::from_number(7);
  Seed first = trunk.branch(), second = trunk.branch();
  std::set<std::string> drawn;
  for (int i = 0; i < 100; ++i)
    for (Seed* seed : {&trunk, &first, &second}) drawn.insert(seed->next_bytes(16));
  EXPECT_EQ(drawn.size(), 300u);
}

TEST(Seed, ids_are_random_uuids) {
  Seed seed = Seed::from_number(7);
  for (int i = 0; i < 100; ++i) {
    const std::string id = seed.next_id<SiteId>().text;
    ASSERT_EQ(id.size(), 36u);
    EXPECT_TRUE(is_id(id));
    EXPECT_EQ(id[14], '4') << id;
    EXPECT_NE(std::string{"89ab"}.find(id[19]), std::string::npos) << id;
  }
}

TEST(Seed, numbers_below_a_bound_come_equally_often) {
  Seed seed = Seed::from_number(7);
  std::array<int, 6> seen{};
  for (int i = 0; i < 6000; ++i) ++seen.at(seed.next_number_below(6));
  for (const int count : seen) EXPECT_NEAR(count, 1000, 150);
  EXPECT_EQ(seed.next_number_below(1), 0u);
  EXPECT_LT(seed.next_number_below(UINT64_MAX), UINT64_MAX);
}

}  // namespace
}  // namespace quell
