#include "inventory/discrepancy.h"

#include <gtest/gtest.h>

#include "inventory/testing/stock.h"

namespace quell::inventory {
namespace {

struct Discrepancy : Stock {};
ON_EACH_DATABASE(Discrepancy);

TEST_P(Discrepancy, is_a_task_for_the_sites_stock_keepers_within_a_day) {
  receive(1);
  Seed one = seed();
  const worklist::Task task = open_discrepancy(tx(), nurse, now, one, ledger().front());
  EXPECT_EQ(task.due_at, now + std::chrono::hours{24});
  EXPECT_EQ(task.permission, access::Permission::manage_stock);
  EXPECT_EQ(open_discrepancy(tx(), nurse, now, one, ledger().front()).id, task.id) << "one a line";
}

}  // namespace
}  // namespace quell::inventory
