#include "clinics/hold_place.h"

#include <gtest/gtest.h>

#include "clinics/testing/with_clinic.h"
#include "inventory/allot_vials.h"
#include "inventory/record_supply.h"
#include "inventory/ship_vials.h"

namespace quell::clinics {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

struct HoldPlace : WithClinic {
  void SetUp() override {
    WithClinic::SetUp();
    publish(pier, wednesday, 1);
    receive(pier, 5);
  }
  // One vial, on its way.
  void send_to_pier(Date expected_on) {
    const Text<40> fevax{"fevax"};
    ASSERT_TRUE(
        inventory::record_supply(tx(), system, now, seed(), {{next_id()}, fevax, 1, make_date(2022, 8, 1), {"order"}}));
    const inventory::AllotmentId allotment{next_id()};
    ASSERT_TRUE(inventory::allot_vials(tx(), system, now, seed(), {allotment, fevax, pier, {1}, {}}));
    ASSERT_TRUE(inventory::ship_vials(tx(), system, now, seed(), {{next_id()}, allotment, {1}, expected_on, {}}));
  }
  int taken() { return place_at(pier, wednesday).taken.number; }
};
ON_EACH_DATABASE(HoldPlace);

TEST_P(HoldPlace, keeps_the_place_for_the_minutes_of_the_pack) {
  const auto held = hold(place_at(pier, wednesday));
  ASSERT_TRUE(held) << held.error().reason;
  EXPECT_EQ(held->expires_at, now + minutes{10});
  EXPECT_EQ(taken(), 1);
  EXPECT_EQ(hold(place_at(pier, wednesday)).error().reason, "clinics.place_full");
}

TEST_P(HoldPlace, asked_again_with_the_same_id_holds_once_and_answers_alike) {
  const Place place = place_at(pier, wednesday);
  const HoldRequest request{{"my-hold"}, place.id};
  const auto first = hold_place(tx(), anyone, now, seed(), request);
  const auto second = hold_place(tx(), anyone, now + minutes{1}, seed(), request);
  EXPECT_EQ(first->token, second->token);
  EXPECT_EQ(taken(), 1);
  const auto other = hold_place(tx(), anyone, now, seed(), {{"my-hold"}, place_at(pier, wednesday, 1).id});
  EXPECT_EQ(other.error().reason, "clinics.hold_reused");
}

TEST_P(HoldPlace, passes_an_expired_hold_to_the_next_who_asks) {
  ASSERT_TRUE(hold(place_at(pier, wednesday)));
  now += minutes{10} + seconds{20};  // over, but within the grace of 30 seconds
  EXPECT_EQ(hold(place_at(pier, wednesday)).error().reason, "clinics.place_full");
  now += seconds{20};
  EXPECT_TRUE(hold(place_at(pier, wednesday)));
  EXPECT_EQ(taken(), 1);
}

TEST_P(HoldPlace, that_has_expired_is_released_by_the_job_once) {
  ASSERT_TRUE(hold(place_at(pier, wednesday)));
  ASSERT_TRUE(hold(place_at(pier, wednesday, 1)));
  EXPECT_EQ(release_expired_holds(tx(), now + minutes{20}, 30, 100), 2);
  EXPECT_EQ(release_expired_holds(tx(), now + minutes{20}, 30, 100), 0);
  EXPECT_EQ(taken(), 0);
  EXPECT_EQ(committed_on(pier, wednesday), 0);
}

TEST_P(HoldPlace, is_released_by_its_bearer_and_twice_is_as_good_as_once) {
  const auto held = hold(place_at(pier, wednesday));
  EXPECT_TRUE(release_hold(tx(), anyone, now, seed(), {{held->token}}));
  EXPECT_TRUE(release_hold(tx(), anyone, now, seed(), {{held->token}}));
  EXPECT_EQ(taken(), 0);
  EXPECT_EQ(release_hold(tx(), anyone, now, seed(), {{"guessed"}}).error().reason, "clinics.hold_unknown");
}

TEST_P(HoldPlace, needs_a_dose_behind_it) {
  // Five doses, five places on Wednesday, and more places on Thursday than doses.
  publish(pier, make_date(2022, 8, 4), 3);
  for (int i = 0; i < 5; ++i) ASSERT_TRUE(hold(place_at(pier, wednesday, i)));
  const auto sixth = hold(place_at(pier, make_date(2022, 8, 4)));
  ASSERT_FALSE(sixth);
  EXPECT_EQ(sixth.error().reason, "clinics.doses_all_promised");
  EXPECT_EQ(committed_on(pier, make_date(2022, 8, 4)), 0);
}

TEST_P(HoldPlace, counts_on_a_shipment_from_the_day_on_which_it_is_expected) {
  for (int i = 0; i < 5; ++i) ASSERT_TRUE(hold(place_at(pier, wednesday, i)));
  send_to_pier(make_date(2022, 8, 4));
  EXPECT_EQ(hold(place_at(pier, wednesday, 5)).error().reason, "clinics.doses_all_promised");
  publish(pier, make_date(2022, 8, 4), 1);
  EXPECT_TRUE(hold(place_at(pier, make_date(2022, 8, 4))));
}

TEST_P(HoldPlace, for_a_test_needs_no_dose) {
  publish(pier, make_date(2022, 8, 5), 1, packs::Service::testing);
  for (int i = 0; i < 5; ++i) ASSERT_TRUE(hold(place_at(pier, wednesday, i)));
  EXPECT_TRUE(hold(place_at(pier, make_date(2022, 8, 5))));
}

TEST_P(HoldPlace, does_not_reach_beyond_the_days_that_the_program_books) {
  const Date far = make_date(2022, 9, 2);  // a Friday, 31 days ahead; the pack books 28
  publish(pier, far, 1);
  EXPECT_EQ(hold(place_at(pier, far)).error().reason, "clinics.beyond_horizon");
}

TEST_P(HoldPlace, is_not_for_staff_who_do_not_book) {
  const auto clerk = staff("clerk", {P::manage_stock});
  const auto refused = hold_place(tx(), clerk, now, seed(), {{"h"}, place_at(pier, wednesday).id});
  EXPECT_EQ(refused.error().reason, "access.permission_missing");
}

}  // namespace
}  // namespace quell::clinics
