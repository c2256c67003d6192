#include "inventory/doses_expected.h"

#include <gtest/gtest.h>

#include "inventory/quarantine_lot.h"
#include "inventory/testing/supply.h"

namespace quell::inventory {
namespace {

struct ExpectDoses : WithSupply {
  DosesExpected on(Date day) {
    return doses_expected(tx(), now, four_of_five, {programs::river_fever, harbor, fevax, day});
  }
};
ON_EACH_DATABASE(ExpectDoses);

TEST_P(ExpectDoses, come_from_the_shelf_open_vials_shipments_and_allotments) {
  receive(10);
  open(receive(1, "OPENED"), four_of_five);
  ASSERT_TRUE(ship(allot(8)->id, 5));  // expected on August 4

  EXPECT_EQ(on(make_date(2022, 8, 2)).from_vials, 40);
  EXPECT_EQ(on(make_date(2022, 8, 2)).from_open_vials, 4);
  EXPECT_EQ(on(make_date(2022, 8, 2)).in_transit, 0);
  EXPECT_EQ(on(make_date(2022, 8, 4)).from_open_vials, 0);
  EXPECT_EQ(on(make_date(2022, 8, 4)).in_transit, 20);
  EXPECT_EQ(on(make_date(2022, 8, 4)).allotted, 12);
  EXPECT_EQ(on(make_date(2022, 8, 4)).in_all(), 72);
}

TEST_P(ExpectDoses, do_not_come_from_lots_that_will_be_expired_or_are_set_aside) {
  receive(10, "SOON", make_date(2022, 8, 4));
  const LotId aside = receive(5, "ASIDE");
  ASSERT_TRUE(quarantine_lot(tx(), ana, now, {.id = {"q1"}, .lot = aside, .site = harbor, .reason = {"too warm"}}));
  EXPECT_EQ(on(make_date(2022, 8, 4)).from_vials, 40);
  EXPECT_EQ(on(make_date(2022, 8, 5)).from_vials, 0);
}

}  // namespace
}  // namespace quell::inventory
