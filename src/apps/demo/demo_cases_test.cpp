#include <gtest/gtest.h>

#include "apps/demo/demo_data.h"
#include "storage/testing/each_database.h"
#include "surveillance/list_cases.h"
#include "surveillance/list_contacts.h"

namespace quell::demo {
namespace {

TEST(TheDemosCases, wait_for_an_investigator_with_contacts_whose_days_run_out) {
  const storage::TemporaryDatabase place{storage::Engine::sqlite};
  const auto database = place.open();
  const DemoPack demo = demo_pack().value();
  ASSERT_TRUE(fill(*database, demo, demo.first_morning()));
  const auto looked = database->read([&](storage::Transaction& tx) -> Result<void> {
    const access::Actor system = access::system_actor(demo.program());
    const auto counts = TRY(surveillance::count_cases(tx, system, demo.first_morning(), {}));
    EXPECT_EQ(counts.open, 5);
    EXPECT_EQ(counts.confirmed, 3);
    EXPECT_EQ(counts.probable, 2);
    const auto contacts = TRY(surveillance::list_contacts(tx, system, demo.first_morning(), {}));
    EXPECT_EQ(contacts.items.size(), 6u);
    EXPECT_EQ(contacts.items.front().name_to_call->reveal().value, "Robin Ashe");
    return {};
  });
  EXPECT_TRUE(looked) << looked.error().reason;
}

}  // namespace
}  // namespace quell::demo
