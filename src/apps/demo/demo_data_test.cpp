#include "apps/demo/demo_data.h"

#include "clinics/find_sites.h"
#include "inventory/supply_overview.h"
#include "programs/announce_count.h"
#include "storage/testing/each_database.h"

namespace quell::demo {
namespace {

struct TheDemo : testing::Test {
  storage::TemporaryDatabase place{storage::Engine::sqlite};
  std::unique_ptr<storage::Database> database = place.open();
  const DemoPack demo = demo_pack().value();
  const Instant now = demo.first_morning();
  const access::Actor actor = access::system_actor(demo.program());
};

TEST_F(TheDemo, begins_on_the_morning_of_the_launch) {
  const auto filled = fill(*database, demo, now);
  ASSERT_TRUE(filled) << filled.error().reason;
  ASSERT_TRUE(fill(*database, demo, now)) << "and again after a restart";
  database->read([&](storage::Transaction& tx) -> Result<void> {
    const auto found =
        clinics::find_sites(tx, actor, now, {.near = {}, .service = packs::Service::vaccination}).value();
    int open = 0, free = 0;
    for (const auto& site : found.sites) {
      open += site.state == clinics::SiteState::open;
      free += site.next_free_at.has_value();
    }
    EXPECT_EQ(found.sites.size(), 16u);
    EXPECT_EQ(open, 13);
    EXPECT_EQ(free, 13);

    const auto supply = inventory::supply_overview(tx, actor, now, {}).value();
    EXPECT_EQ(supply.products.front().received, 800);
    EXPECT_EQ(supply.products.front().unallotted, 0);
    int on_hand = 0;
    for (const auto& site : supply.sites) on_hand += site.on_hand;
    EXPECT_EQ(on_hand, 800);

    EXPECT_EQ(programs::latest_count(tx, demo.program(), "cases")->number, 28);
    return {};
  });
}

TEST(DemoPack, shows_another_program_that_is_named) {
  EXPECT_EQ(demo_pack("measles-example")->program().text, "measles-example");
  EXPECT_EQ(demo_pack("nothing-of-this-name").error().reason, "packs.no_such_pack");
}

}  // namespace
}  // namespace quell::demo
