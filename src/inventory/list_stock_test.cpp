#include "inventory/list_stock.h"

#include <gtest/gtest.h>

#include "inventory/quarantine_lot.h"
#include "inventory/testing/stock.h"

namespace quell::inventory {
namespace {

struct ListStock : Stock {
  const access::Actor desk{.program = programs::river_fever,
                           .staff = {"desk"},
                           .permissions = {access::Permission::view_stock},
                           .sites = {harbor}};

  std::string order(const SiteStock& stock) {
    std::string text;
    for (const StockLot& lot : stock.lots) text += lot.lot.lot_number.value + " ";
    return text;
  }
};
ON_EACH_DATABASE(ListStock);

TEST_P(ListStock, puts_the_first_to_expire_first_and_what_must_not_be_used_last) {
  receive(5, "LATE", make_date(2023, 6, 30));
  receive(3, "SOON", make_date(2023, 1, 31));
  receive(2, "OLD", make_date(2022, 8, 1));
  const LotId aside = receive(4, "ASIDE", make_date(2022, 12, 31));
  ASSERT_TRUE(quarantine_lot(tx(), ana, now, {.id = {"q1"}, .lot = aside, .site = harbor, .reason = {"too warm"}}));

  const auto stock = list_stock(tx(), desk, now, {harbor});

  ASSERT_TRUE(stock);
  EXPECT_EQ(order(*stock), "SOON LATE OLD ASIDE ");
  EXPECT_EQ(stock->lots[2].usability, Usability::expired);
  EXPECT_EQ(stock->lots[3].quarantine_reason, "too warm");
  EXPECT_EQ(stock->lots[3].quarantine, "q1");
  EXPECT_EQ(stock->usable_vials, 8);
}

TEST_P(ListStock, shows_the_open_vials_with_their_clocks) {
  const Vial vial = open(receive(2), four_of_five);
  const auto stock = list_stock(tx(), nurse, now, {harbor});
  ASSERT_EQ(stock->open_vials.size(), 1u);
  EXPECT_EQ(stock->open_vials[0].vial.beyond_use_at, vial.beyond_use_at);
  EXPECT_EQ(stock->open_vials[0].lot_number.value, "FDP12");
  EXPECT_EQ(stock->doses_left_in_open_vials, 4);
  EXPECT_EQ(list_stock(tx(), nurse, vial.beyond_use_at, {harbor})->doses_left_in_open_vials, 0);
}

TEST_P(ListStock, shows_an_open_vial_of_a_lot_that_is_otherwise_gone) {
  open(receive(1), four_of_five);
  EXPECT_EQ(order(*list_stock(tx(), nurse, now, {harbor})), "FDP12 ");
}

TEST_P(ListStock, of_a_site_without_stock_is_empty) { EXPECT_EQ(order(*list_stock(tx(), ben, now, {hill})), ""); }

TEST_P(ListStock, is_for_those_who_work_there) {
  EXPECT_EQ(list_stock(tx(), clerk, now, {harbor}).error().reason, "access.permission_missing");
  EXPECT_EQ(list_stock(tx(), nurse, now, {hill}).error().reason, "access.other_site");
  EXPECT_TRUE(list_stock(tx(), lead, now, {hill}));
}

}  // namespace
}  // namespace quell::inventory
