#include "clinics/when_more_comes.h"

#include <gtest/gtest.h>

#include "clinics/testing/with_clinic.h"
#include "inventory/allot_vials.h"
#include "inventory/record_supply.h"
#include "inventory/ship_vials.h"
#include "programs/site.h"

namespace quell::clinics {
namespace {

struct WhenMoreComes : WithClinic {
  MoreComes more() { return *when_more_comes(tx(), anyone, now, {packs::Service::vaccination}); }

  void send(const SiteId& site, Date expected_on) {
    ASSERT_TRUE(inventory::record_supply(tx(), system, now, seed(),
                                         {.id = {next_id()},
                                          .product = {"fevax"},
                                          .vials = 5,
                                          .received_on = make_date(2022, 8, 2),
                                          .source = {"test"}}));
    const auto allotted = inventory::allot_vials(
        tx(), system, now, seed(), {.id = {next_id()}, .product = {"fevax"}, .site = site, .vials = {5}, .note = {}});
    ASSERT_TRUE(allotted) << allotted.error().reason;
    ASSERT_TRUE(inventory::ship_vials(
        tx(), system, now, seed(),
        {.id = {next_id()}, .allotment = allotted->id, .vials = {5}, .expected_on = expected_on, .note = {}}));
  }
};
ON_EACH_DATABASE(WhenMoreComes);

TEST_P(WhenMoreComes, is_not_known_where_nothing_is_on_its_way) { EXPECT_FALSE(more().on); }

TEST_P(WhenMoreComes, is_the_day_of_the_next_delivery) {
  send(pier, make_date(2022, 8, 6));
  send(pier, make_date(2022, 8, 5));
  send(hill, make_date(2022, 8, 5));
  EXPECT_EQ(more().on, make_date(2022, 8, 5));
  EXPECT_EQ(more().by, MoreBy::delivery);
  EXPECT_EQ(more().sites.size(), 2u);
  now = programs::instant("2022-08-06T16:00:00Z");
  EXPECT_FALSE(more().on);
}

TEST_P(WhenMoreComes, is_the_day_on_which_a_site_opens_where_that_is_not_later) {
  send(pier, make_date(2022, 8, 5));
  auto site = *programs::find_site(tx(), programs::river_fever, hill);
  site.opens_on = make_date(2022, 8, 5);
  ASSERT_TRUE(programs::change_site(tx(), site));
  EXPECT_EQ(more().by, MoreBy::opening);
  EXPECT_EQ(more().sites, std::vector<std::string>{site.name});
}

}  // namespace
}  // namespace quell::clinics
