#include "inventory/allot_vials.h"

#include <gtest/gtest.h>

#include "inventory/testing/supply.h"

namespace quell::inventory {
namespace {

struct AllotVials : WithSupply {
  Result<Allotment> cut(const AllotmentId& id, int count) {
    return cut_allotment(tx(), lead, now, seed(), {id, {count}});
  }
};
ON_EACH_DATABASE(AllotVials);

TEST_P(AllotVials, sets_them_aside_for_a_site) {
  const auto allotment = allot(60);
  ASSERT_TRUE(allotment);
  EXPECT_EQ(allotment->site, harbor);
  EXPECT_EQ(unallotted(), 40);
}

TEST_P(AllotVials, lists_what_is_set_aside_and_not_yet_sent) {
  const auto allotment = allot(60);
  const auto waiting = list_allotments(tx(), lead, now, {harbor});
  ASSERT_EQ(waiting->size(), 1u);
  EXPECT_EQ(waiting->front().id, allotment->id);
  EXPECT_TRUE(list_allotments(tx(), lead, now, {hill})->empty());
  ASSERT_TRUE(cut(allotment->id, 0));
  EXPECT_TRUE(list_allotments(tx(), lead, now, {})->empty());
  EXPECT_EQ(list_allotments(tx(), anyone, now, {}).error().reason, "access.permission_missing");
}

TEST_P(AllotVials, never_more_than_there_are) {
  ASSERT_TRUE(allot(60));
  const auto more = allot(41);
  ASSERT_FALSE(more);
  EXPECT_EQ(more.error().reason, "inventory.too_little_supply");
  EXPECT_EQ(unallotted(), 40);
  EXPECT_TRUE(allot(40));
}

TEST_P(AllotVials, sent_twice_allots_once) {
  const AllotmentOrder order{{"a1"}, fevax, harbor, {10}, {}};
  ASSERT_TRUE(allot_vials(tx(), lead, now, seed(), order));
  ASSERT_TRUE(allot_vials(tx(), lead, now, seed(), order));
  EXPECT_EQ(unallotted(), 90);
  AllotmentOrder other = order;
  other.site = hill;
  EXPECT_EQ(allot_vials(tx(), lead, now, seed(), other).error().reason, "inventory.id_used");
}

TEST_P(AllotVials, cut_gives_back_what_was_not_shipped) {
  const Allotment allotment = *allot(60);
  ASSERT_TRUE(ship(allotment.id, 20));
  EXPECT_EQ(cut(allotment.id, 19).error().reason, "inventory.shipped_already");
  EXPECT_EQ(cut(allotment.id, 61).error().reason, "inventory.allot_anew");
  EXPECT_EQ(unallotted(), 40);
  EXPECT_EQ(cut(allotment.id, 20)->vials, 20);
  EXPECT_EQ(unallotted(), 80);
}

TEST_P(AllotVials, is_for_those_who_allot_and_for_sites_of_the_program) {
  const AllotmentOrder order{{"a1"}, fevax, harbor, {10}, {}};
  EXPECT_EQ(allot_vials(tx(), ana, now, seed(), order).error().reason, "access.permission_missing");
  AllotmentOrder nowhere = order;
  nowhere.site = {"nowhere"};
  EXPECT_EQ(allot_vials(tx(), lead, now, seed(), nowhere).error().reason, "programs.site_unknown");
  EXPECT_EQ(allot(0).error().reason, "inventory.nothing_reported");
  EXPECT_EQ(cut(AllotmentId{"x"}, 1).error().reason, "inventory.no_such_allotment");
  EXPECT_EQ(unallotted(), 100);
}

}  // namespace
}  // namespace quell::inventory
