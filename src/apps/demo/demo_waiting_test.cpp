#include "apps/demo/demo_waiting.h"

#include <gtest/gtest.h>

#include "apps/demo/demo_data.h"
#include "clinics/list_call_backs.h"
#include "clinics/list_standby.h"
#include "programs/site.h"
#include "storage/testing/each_database.h"

namespace quell::demo {
namespace {

TEST(TheDemosFirstMorning, has_people_who_wait_so_that_no_list_is_empty) {
  const storage::TemporaryDatabase place{storage::Engine::sqlite};
  const auto database = place.open();
  const DemoPack demo = demo_pack().value();
  ASSERT_TRUE(fill(*database, demo, demo.first_morning()));
  const auto looked = database->read([&](storage::Transaction& tx) -> Result<void> {
    const access::Actor system = access::system_actor(demo.program());
    EXPECT_EQ(TRY(clinics::list_call_backs(tx, system, demo.first_morning(), {})).waiting, 4);
    for (const programs::Site& site : programs::sites_of(tx, demo.program())) {
      const auto list = TRY(clinics::list_standby(tx, system, demo.first_morning(), {site.id, {}}));
      EXPECT_EQ(list.waiting, site.is_open(demo.pack->program.starts_on) ? 4 : 0) << site.name;
    }
    return {};
  });
  EXPECT_TRUE(looked);
}

}  // namespace
}  // namespace quell::demo
