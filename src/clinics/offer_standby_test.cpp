#include "clinics/offer_standby.h"

#include <gtest/gtest.h>

#include "clinics/list_standby.h"
#include "clinics/testing/with_standby.h"

namespace quell::clinics {
namespace {

using namespace std::chrono_literals;

struct OfferStandby : WithStandby {};
ON_EACH_DATABASE(OfferStandby);

TEST_P(OfferStandby, keeps_a_dose_for_the_person_while_they_are_called) {
  const auto sam = join("Sam");
  const auto offered = offer(sam);
  ASSERT_TRUE(offered) << offered.error().reason;
  EXPECT_EQ(*offered->offer_ends_at, now + 20min);
  EXPECT_EQ(committed_on(pier, wednesday), 1);
  EXPECT_EQ(offer(sam)->version, offered->version);
  EXPECT_EQ(committed_on(pier, wednesday), 1);
}

TEST_P(OfferStandby, calls_nobody_without_a_dose_for_them) {
  const auto sam = join("Sam");
  const auto ana = join("Ana");
  ASSERT_TRUE(offer(sam));
  EXPECT_EQ(offer(ana).error().reason, "clinics.doses_all_promised");
  EXPECT_EQ(row(ana).state, StandbyState::waiting);
  EXPECT_EQ(committed_on(pier, wednesday), 1);
}

TEST_P(OfferStandby, calls_a_person_from_one_site_at_a_time) {
  receive(hill, 3);
  StandbyRequest both = wish("Sam");
  both.sites = {pier, hill};
  const auto sam = *join_standby(tx(), anyone, now, seed(), both);
  ASSERT_TRUE(offer(sam));
  const access::Actor hill_desk{.program = programs::river_fever,
                                .staff = {"hill-desk"},
                                .permissions = {P::check_in, P::view_site_day},
                                .sites = {hill}};
  const auto from_hill = [&] { return offer_standby(tx(), hill_desk, now, seed(), {sam.id, hill}); };
  EXPECT_EQ(from_hill().error().reason, "clinics.standby_being_called");
  EXPECT_TRUE(list_standby(tx(), hill_desk, now, {hill, {}})->lines.at(0).offered_elsewhere);
  now += 21min;
  const auto second = from_hill();
  ASSERT_TRUE(second) << second.error().reason;
  EXPECT_EQ(committed_on(pier, wednesday), 0);
  EXPECT_EQ(committed_on(hill, wednesday), 1);
}

TEST_P(OfferStandby, that_is_over_puts_the_person_back_where_they_stood) {
  const auto sam = join("Sam");
  const auto ana = join("Ana");
  ASSERT_TRUE(offer(sam));
  EXPECT_EQ(*end_old_offers(tx(), system, now + 19min, 10), 0);
  EXPECT_EQ(*end_old_offers(tx(), system, now + 20min, 10), 1);
  EXPECT_EQ(committed_on(pier, wednesday), 0);
  const auto list = list_standby(tx(), desk, now, {pier, {}});
  ASSERT_EQ(list->lines.size(), 2u);
  EXPECT_EQ(list->lines[0].standby, sam.id);
  EXPECT_EQ(list->lines[1].standby, ana.id);
}

TEST_P(OfferStandby, calls_nobody_who_is_off_the_list) {
  const auto sam = join("Sam");
  ASSERT_TRUE(note(sam, StandbyOutcome::gone));
  EXPECT_EQ(offer(sam).error().reason, "clinics.standby_not_waiting");
  EXPECT_EQ(committed_on(pier, wednesday), 0);
}

TEST_P(OfferStandby, is_for_the_staff_of_the_site) {
  const auto sam = join("Sam");
  EXPECT_EQ(offer_standby(tx(), anyone, now, seed(), {sam.id, pier}).error().reason, "access.permission_missing");
  EXPECT_EQ(offer_standby(tx(), desk, now, seed(), {sam.id, hill}).error().reason, "access.other_site");
}

}  // namespace
}  // namespace quell::clinics
