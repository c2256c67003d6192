#include "clinics/list_standby.h"

#include <gtest/gtest.h>

#include "clinics/testing/with_standby.h"

namespace quell::clinics {
namespace {

struct ListStandby : WithStandby {
  SiteStandby list(std::optional<int> within = {}) {
    const auto listed = list_standby(tx(), desk, now, {pier, within});
    EXPECT_TRUE(listed) << listed.error().reason;
    return *listed;
  }
};
ON_EACH_DATABASE(ListStandby);

TEST_P(ListStandby, shows_the_oldest_first_and_those_who_can_be_here_in_time) {
  const auto sam = join("Sam", 120);
  const auto ana = join("Ana", 20);
  const auto kim = join("Kim", 30);
  ASSERT_EQ(list().lines.size(), 3u);
  EXPECT_EQ(list().lines[0].standby, sam.id);
  EXPECT_EQ(list().lines[0].name_to_call.reveal().value, "Sam");
  const SiteStandby soon = list(30);
  ASSERT_EQ(soon.lines.size(), 2u);
  EXPECT_EQ(soon.lines[0].standby, ana.id);
  EXPECT_EQ(soon.lines[1].standby, kim.id);
  EXPECT_EQ(soon.waiting, 3);
}

TEST_P(ListStandby, shows_a_phone_only_while_the_site_calls) {
  StandbyRequest request = wish("Sam");
  request.booker.phone = Private{Text<40>{"203-555-0123"}};
  request.booker.consent = people::Consent{.voicemail = true};
  const auto sam = *join_standby(tx(), anyone, now, seed(), request);
  EXPECT_TRUE(list().lines[0].has_phone);
  EXPECT_FALSE(list().lines[0].to_call);
  ASSERT_TRUE(offer(sam));
  ASSERT_TRUE(list().lines[0].to_call);
  EXPECT_EQ(list().lines[0].to_call->phone.reveal().value, "+12035550123");
  EXPECT_TRUE(list().lines[0].to_call->consent.voicemail);
}

TEST_P(ListStandby, still_shows_who_came_off_it_today) {
  const auto sam = join("Sam");
  ASSERT_TRUE(note(sam, StandbyOutcome::gone));
  EXPECT_TRUE(list().lines.empty());
  ASSERT_EQ(list().today.size(), 1u);
  EXPECT_EQ(list().today[0].state, StandbyState::gone);
  now += std::chrono::hours{24};
  EXPECT_TRUE(list().today.empty());
}

TEST_P(ListStandby, is_for_the_staff_of_the_site_and_on_record) {
  join("Sam");
  tx().take_touched();
  list();
  EXPECT_EQ(tx().take_touched().size(), 1u);
  EXPECT_EQ(list_standby(tx(), anyone, now, {pier, {}}).error().reason, "access.permission_missing");
  EXPECT_EQ(list_standby(tx(), desk, now, {hill, {}}).error().reason, "access.other_site");
}

}  // namespace
}  // namespace quell::clinics
