#include "inventory/differs_much.h"

#include <gtest/gtest.h>

namespace quell::inventory {
namespace {

TEST(ACount, differs_much_by_number_and_by_share_at_once) {
  const packs::MuchDifference much{.vials = 5, .percent = 20};
  EXPECT_FALSE(differs_much(much, 10, 10));
  EXPECT_FALSE(differs_much(much, 10, 6)) << "four of ten are few vials";
  EXPECT_TRUE(differs_much(much, 10, 5));
  EXPECT_TRUE(differs_much(much, 10, 15));
  EXPECT_FALSE(differs_much(much, 1000, 900)) << "a tenth of a large store";
  EXPECT_TRUE(differs_much(much, 1000, 800));
  EXPECT_TRUE(differs_much(much, 0, 5)) << "the ledger knows of none";
}

}  // namespace
}  // namespace quell::inventory
