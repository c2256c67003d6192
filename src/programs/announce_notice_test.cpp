#include "programs/announce_notice.h"

#include <gtest/gtest.h>

#include "programs/testing/with_program.h"

namespace quell::programs {
namespace {

struct AnnounceNotice : WithProgram {
  const Date today = make_date(2022, 8, 2);

  Result<PublicNotice> announce(const std::string& id, Date day, const std::string& english) {
    return announce_notice(tx(), system, now, seed(), {{id}, day, {english}, {english + " (es)"}});
  }
  std::string shown_on(Date day) {
    std::string texts;
    for (const PublicNotice& notice : notices_on(tx(), river_fever, day)) texts += notice.english.value + ";";
    return texts;
  }
};
ON_EACH_DATABASE(AnnounceNotice);

TEST_P(AnnounceNotice, shows_it_from_its_day_on_the_newest_first) {
  ASSERT_TRUE(announce("a", today, "New hours."));
  ASSERT_TRUE(announce("b", make_date(2022, 8, 3), "More doses."));
  EXPECT_EQ(shown_on(today), "New hours.;");
  EXPECT_EQ(shown_on(make_date(2022, 8, 3)), "More doses.;New hours.;");
}

TEST_P(AnnounceNotice, sent_twice_is_kept_once) {
  ASSERT_TRUE(announce("a", today, "New hours."));
  ASSERT_TRUE(announce("a", today, "New hours."));
  EXPECT_EQ(notices_of(tx(), river_fever).size(), 1u);
}

TEST_P(AnnounceNotice, sent_again_after_it_was_taken_back_says_so) {
  ASSERT_TRUE(announce("a", today, "New hours."));
  ASSERT_TRUE(withdraw_notice(tx(), system, now, seed(), {{"a"}}));
  EXPECT_EQ(announce("a", today, "New hours.")->withdrawn_at, now);
}

TEST_P(AnnounceNotice, does_not_look_saved_where_another_text_has_its_id) {
  ASSERT_TRUE(announce("a", today, "New hours."));
  EXPECT_EQ(announce("a", today, "Newer hours.").error().reason, "programs.id_used");
  EXPECT_EQ(announce("a", make_date(2022, 8, 3), "New hours.").error().reason, "programs.id_used");
  EXPECT_EQ(shown_on(today), "New hours.;");
  tx().execute(
      "insert into programs_program (id, jurisdiction_id, name, time_zone) values ('other', 'harbor', 'x', 'x')",
      storage::NoParameters{});
  tx().execute("update programs_notice set program_id = 'other'", storage::NoParameters{});
  EXPECT_EQ(announce("a", today, "New hours.").error().reason, "programs.id_used");
}

TEST_P(AnnounceNotice, can_be_taken_back_and_put_back) {
  ASSERT_TRUE(announce("a", today, "New hours."));
  EXPECT_EQ(withdraw_notice(tx(), system, now, seed(), {{"a"}})->withdrawn_at, now);
  EXPECT_EQ(shown_on(today), "");
  EXPECT_EQ(notices_of(tx(), river_fever).size(), 1u);
  EXPECT_FALSE(restore_notice(tx(), system, now, seed(), {{"a"}})->withdrawn_at);
  EXPECT_EQ(shown_on(today), "New hours.;");
}

TEST_P(AnnounceNotice, refuses_what_cannot_be) {
  EXPECT_EQ(announce("a", today, "").error().reason, "programs.notice_words_missing");
  EXPECT_EQ(announce_notice(tx(), system, now, seed(), {{"a"}, today, {"x"}, {}}).error().faults[0].field, "/spanish");
  EXPECT_EQ(announce_notice(tx(), anyone, now, seed(), {{"a"}, today, {"x"}, {"x"}}).error().reason,
            "access.permission_missing");
  EXPECT_EQ(withdraw_notice(tx(), system, now, seed(), {{"z"}}).error().reason, "programs.notice_unknown");
  EXPECT_TRUE(notices_of(tx(), river_fever).empty());
}

}  // namespace
}  // namespace quell::programs
