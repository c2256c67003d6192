#include "programs/list_announcements.h"

#include <gtest/gtest.h>

#include "programs/testing/with_program.h"

namespace quell::programs {
namespace {

struct ListAnnouncements : WithProgram {};
ON_EACH_DATABASE(ListAnnouncements);

TEST_P(ListAnnouncements, shows_also_what_was_taken_back) {
  const auto day = make_date(2022, 8, 1);
  ASSERT_TRUE(announce_count(tx(), system, now, seed(), {{"a"}, {"cases"}, day, 28, {"Press"}}));
  ASSERT_TRUE(announce_count(tx(), system, now, seed(), {{"b"}, {"cases"}, make_date(2022, 8, 2), 280, {"Press"}}));
  ASSERT_TRUE(withdraw_count(tx(), system, now, seed(), {{"b"}}));
  ASSERT_TRUE(announce_notice(tx(), system, now, seed(), {{"n"}, day, {"New hours."}, {"Horario nuevo."}}));
  const auto list = list_announcements(tx(), system, now, {});
  ASSERT_TRUE(list);
  ASSERT_EQ(list->counts.size(), 2u);
  EXPECT_EQ(list->counts[0].number, 280);
  EXPECT_EQ(list->counts[0].withdrawn_at, now);
  EXPECT_FALSE(list->counts[1].withdrawn_at);
  ASSERT_EQ(list->notices.size(), 1u);
  EXPECT_EQ(list->notices[0].spanish.value, "Horario nuevo.");
}

TEST_P(ListAnnouncements, is_for_the_lead) {
  EXPECT_EQ(list_announcements(tx(), anyone, now, {}).error().reason, "access.permission_missing");
}

}  // namespace
}  // namespace quell::programs
