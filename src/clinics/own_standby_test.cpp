#include "clinics/own_standby.h"

#include <gtest/gtest.h>

#include "clinics/testing/with_standby.h"

namespace quell::clinics {
namespace {

struct OwnPlaceOnStandby : WithStandby {
  StandbyCode code(const StandbyJoined& joined) { return {{joined.code}}; }
  Result<OwnStandby> leave(const StandbyJoined& joined) {
    return leave_standby(tx(), anyone, now, seed(), code(joined));
  }
  Result<OwnStandby> back(const StandbyJoined& joined) {
    return return_to_standby(tx(), anyone, now, seed(), code(joined));
  }
};
ON_EACH_DATABASE(OwnPlaceOnStandby);

TEST_P(OwnPlaceOnStandby, is_found_by_its_code) {
  const auto sam = join("Sam");
  const auto own = find_own_standby(tx(), anyone, now, code(sam));
  ASSERT_TRUE(own);
  EXPECT_EQ(own->state, StandbyState::waiting);
  EXPECT_FALSE(own->offered_site);
  ASSERT_TRUE(offer(sam));
  EXPECT_EQ(find_own_standby(tx(), anyone, now, code(sam))->offered_site, pier);
  EXPECT_EQ(find_own_standby(tx(), anyone, now, {{"7KQ2"}}).error().reason, "clinics.code_unknown");
  EXPECT_EQ(leave_standby(tx(), anyone, now, seed(), {{"AAAA-AAAA-AAAA"}}).error().reason, "clinics.code_unknown");
}

TEST_P(OwnPlaceOnStandby, is_left_and_taken_again_where_one_stood) {
  const auto sam = join("Sam");
  ASSERT_TRUE(offer(sam));
  ASSERT_TRUE(leave(sam));
  EXPECT_EQ(leave(sam)->state, StandbyState::left);
  EXPECT_EQ(committed_on(pier, wednesday), 0);
  EXPECT_EQ(back(sam)->state, StandbyState::waiting);
  EXPECT_EQ(back(sam)->joined_at, row(sam).joined_at);
}

TEST_P(OwnPlaceOnStandby, is_not_left_by_who_has_an_appointment_nor_taken_again_by_who_was_taken_off) {
  const auto sam = join("Sam");
  ASSERT_TRUE(note(sam, StandbyOutcome::coming));
  EXPECT_EQ(leave(sam).error().reason, "clinics.standby_not_waiting");
  ASSERT_TRUE(undo(sam));
  ASSERT_TRUE(note(sam, StandbyOutcome::gone));
  EXPECT_EQ(back(sam).error().reason, "clinics.standby_not_left");
}

TEST_P(OwnPlaceOnStandby, is_not_taken_twice) {
  const auto sam = join("Sam");
  ASSERT_TRUE(leave(sam));
  StandbyRequest again = wish("Sam");
  again.booker = {.person = row(sam).person_id};
  ASSERT_TRUE(join_standby(tx(), phone_operator, now, seed(), again));
  EXPECT_EQ(back(sam).error().reason, "clinics.standby_twice");
  EXPECT_EQ(row(sam).state, StandbyState::left);
}

}  // namespace
}  // namespace quell::clinics
