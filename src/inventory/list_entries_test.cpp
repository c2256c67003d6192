#include "inventory/list_entries.h"

#include <gtest/gtest.h>

#include "inventory/testing/stock.h"

namespace quell::inventory {
namespace {

struct ListEntries : Stock {};
ON_EACH_DATABASE(ListEntries);

TEST_P(ListEntries, shows_the_newest_line_first_and_goes_on_page_by_page) {
  const LotId lot = receive(3);
  for (int i = 0; i < 3; ++i) open(lot, one_dose);
  const auto first = list_entries(tx(), ana, now, {.site = harbor, .limit = 3});
  ASSERT_TRUE(first);
  ASSERT_EQ(first->entries.size(), 3u);
  EXPECT_TRUE(first->more);
  const LedgerEntry& last = first->entries.back();
  const auto second = list_entries(
      tx(), ana, now,
      {.site = harbor, .recorded_before = last.recorded_at, .before_act = last.act, .before_line = last.line});
  EXPECT_EQ(second->entries.size(), 1u);
  EXPECT_FALSE(second->more);
}

TEST_P(ListEntries, narrows_by_lot_vial_and_movement) {
  const LotId lot = receive(3);
  receive(5, "OTHER");
  const Vial vial = open(lot, one_dose);
  EXPECT_EQ(list_entries(tx(), ana, now, {.site = harbor, .lot = lot})->entries.size(), 2u);
  EXPECT_EQ(list_entries(tx(), ana, now, {.site = harbor, .vial = vial.id})->entries.size(), 1u);
  EXPECT_EQ(list_entries(tx(), ana, now, {.site = harbor, .movement = Movement::received})->entries.size(), 2u);
  EXPECT_EQ(list_entries(tx(), lead, now, {.site = hill})->entries.size(), 0u);
}

TEST_P(ListEntries, is_for_those_who_work_there_and_in_pages) {
  EXPECT_EQ(list_entries(tx(), ben, now, {.site = harbor}).error().reason, "access.other_site");
  EXPECT_EQ(list_entries(tx(), ana, now, {.site = harbor, .limit = 0}).error().reason, "inventory.limit_out_of_range");
}

}  // namespace
}  // namespace quell::inventory
