#include "inventory/supply_overview.h"

#include <gtest/gtest.h>

#include "inventory/testing/supply.h"

namespace quell::inventory {
namespace {

struct Overview : WithSupply {};
ON_EACH_DATABASE(Overview);

TEST_P(Overview, shows_what_is_unallotted_and_what_each_site_has_waits_for_and_asks) {
  ASSERT_TRUE(ship(allot(40)->id, 25));
  ASSERT_TRUE(ask(10));
  receive(7);

  const auto overview = supply_overview(tx(), lead, now, {});

  ASSERT_TRUE(overview);
  ASSERT_EQ(overview->products.size(), 1u);
  EXPECT_EQ(overview->products[0].unallotted, 60);
  ASSERT_EQ(overview->sites.size(), 1u);
  EXPECT_EQ(overview->sites[0].site, harbor);
  EXPECT_EQ(overview->sites[0].allotted, 40);
  EXPECT_EQ(overview->sites[0].to_ship, 15);
  EXPECT_EQ(overview->sites[0].in_transit, 25);
  EXPECT_EQ(overview->sites[0].on_hand, 7);
  EXPECT_EQ(overview->sites[0].requested, 10);
  EXPECT_EQ(overview->open_requests, 1);
}

TEST_P(Overview, is_for_those_who_allot) {
  EXPECT_EQ(supply_overview(tx(), ana, now, {}).error().reason, "access.permission_missing");
}

}  // namespace
}  // namespace quell::inventory
