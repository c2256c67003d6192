#include "oversight/planned_doses.h"

#include <gtest/gtest.h>

namespace quell::oversight {
namespace {

packs::Pack pack_with(std::vector<packs::Yield> yields) {
  packs::Product product{};
  product.id = "fevax";
  product.yields = std::move(yields);
  packs::Pack pack{};
  pack.products.push_back(product);
  return pack;
}

packs::Yield yield(const std::string& route, int expected, std::optional<Date> from = {}) {
  packs::Yield made{};
  made.route = route;
  made.expected = expected;
  made.from = from;
  return made;
}

const Date august_8 = make_date(2022, 8, 8);

TEST(PlannedDoses, are_those_of_the_route_that_gives_fewest) {
  EXPECT_EQ(planned_doses_per_vial(pack_with({yield("skin", 4), yield("under", 1)}), "fevax", august_8), 1);
}

TEST(PlannedDoses, count_a_route_from_its_day_on) {
  const packs::Pack pack = pack_with({yield("skin", 4, make_date(2022, 8, 9))});
  EXPECT_EQ(planned_doses_per_vial(pack, "fevax", august_8), 1);
  EXPECT_EQ(planned_doses_per_vial(pack, "fevax", make_date(2022, 8, 9)), 4);
}

TEST(PlannedDoses, of_a_product_that_the_pack_lacks_are_one) {
  EXPECT_EQ(planned_doses_per_vial(pack_with({}), "other", august_8), 1);
}

}  // namespace
}  // namespace quell::oversight
