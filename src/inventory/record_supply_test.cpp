#include "inventory/record_supply.h"

#include <gtest/gtest.h>

#include "inventory/testing/supply.h"

namespace quell::inventory {
namespace {

struct RecordSupply : WithSupply {};
ON_EACH_DATABASE(RecordSupply);

TEST_P(RecordSupply, adds_up_and_can_be_corrected) {
  EXPECT_EQ(add(40)->received, 140);
  EXPECT_EQ(add(-20)->received, 120);
}

TEST_P(RecordSupply, cannot_be_corrected_below_what_is_allotted) {
  ASSERT_TRUE(allot(90));
  EXPECT_EQ(add(-20).error().reason, "inventory.supply_is_allotted");
  EXPECT_EQ(unallotted(), 10);
}

TEST_P(RecordSupply, sent_twice_counts_once) {
  const SupplyArrival request{{"s1"}, fevax, 5, make_date(2022, 8, 1), {"order 2"}};
  ASSERT_TRUE(record_supply(tx(), lead, now, seed(), request));
  EXPECT_EQ(record_supply(tx(), lead, now, seed(), request)->received, 105);
}

TEST_P(RecordSupply, is_for_those_who_allot_and_for_products_of_the_pack) {
  EXPECT_EQ(record_supply(tx(), ana, now, seed(), {{"s1"}, fevax, 5, make_date(2022, 8, 1), {}}).error().reason,
            "access.permission_missing");
  EXPECT_EQ(record_supply(tx(), lead, now, seed(), {{"s1"}, {"x"}, 5, make_date(2022, 8, 1), {}}).error().reason,
            "inventory.product_missing");
  EXPECT_EQ(add(0).error().reason, "inventory.nothing_reported");
  const auto on = [&](Date day) {
    return record_supply(tx(), lead, now, seed(), {{"s2"}, fevax, 5, day, {}}).error().reason;
  };
  EXPECT_EQ(on(make_date(2030, 8, 1)), "inventory.received_in_future");
  EXPECT_EQ(on(make_date(1990, 1, 1)), "inventory.received_too_early");
  EXPECT_EQ(unallotted(), 100);
}

}  // namespace
}  // namespace quell::inventory
