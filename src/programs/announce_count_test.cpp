#include "programs/announce_count.h"

#include <gtest/gtest.h>

#include "programs/testing/with_program.h"

namespace quell::programs {
namespace {

struct AnnounceCount : WithProgram {
  Result<AnnouncedCount> announce(const std::string& id, Date day, int number) {
    return announce_count(tx(), system, now, seed(), {{id}, {"cases"}, day, number, {"Press release"}});
  }
};
ON_EACH_DATABASE(AnnounceCount);

TEST_P(AnnounceCount, shows_the_newest_day_whatever_was_typed_last) {
  ASSERT_TRUE(announce("a", make_date(2022, 7, 28), 28));
  ASSERT_TRUE(announce("b", make_date(2022, 7, 14), 11));
  EXPECT_EQ(latest_count(tx(), river_fever, "cases")->number, 28);
  EXPECT_EQ(counts_by_day(tx(), river_fever, "cases").size(), 2u);
}

TEST_P(AnnounceCount, of_a_day_may_be_mended_by_announcing_it_again) {
  ASSERT_TRUE(announce("a", make_date(2022, 7, 28), 27));
  now += std::chrono::minutes{1};
  ASSERT_TRUE(announce("b", make_date(2022, 7, 28), 28));
  EXPECT_EQ(latest_count(tx(), river_fever, "cases")->number, 28);
  EXPECT_EQ(counts_by_day(tx(), river_fever, "cases").size(), 1u);
}

TEST_P(AnnounceCount, sent_twice_is_kept_once) {
  ASSERT_TRUE(announce("a", make_date(2022, 7, 28), 28));
  ASSERT_TRUE(announce("a", make_date(2022, 7, 28), 28));
  EXPECT_EQ(counts_by_day(tx(), river_fever, "cases").size(), 1u);
}

TEST_P(AnnounceCount, is_on_record) {
  tx().take_touched();
  ASSERT_TRUE(announce("a", make_date(2022, 7, 28), 28));
  const auto touched = tx().take_touched();
  ASSERT_EQ(touched.size(), 1u);
  EXPECT_EQ(touched[0].kind + " " + touched[0].subject_id, "programs.count a");
}

TEST_P(AnnounceCount, does_not_look_saved_where_another_count_has_its_id) {
  ASSERT_TRUE(announce("a", make_date(2022, 7, 28), 28));
  EXPECT_EQ(announce("a", make_date(2022, 7, 28), 29).error().reason, "programs.id_used");
  EXPECT_EQ(announce("a", make_date(2022, 7, 29), 28).error().reason, "programs.id_used");
  EXPECT_EQ(counts_by_day(tx(), river_fever, "cases").size(), 1u);
  tx().execute(
      "insert into programs_program (id, jurisdiction_id, name, time_zone) values ('other', 'harbor', 'x', 'x')",
      storage::NoParameters{});
  tx().execute(
      "insert into programs_count (id, program_id, measure, counted_on, number, source, recorded_at, recorded_by) "
      "select 'b', 'other', measure, counted_on, number, source, recorded_at, recorded_by from programs_count",
      storage::NoParameters{});
  EXPECT_EQ(announce("b", make_date(2022, 7, 28), 28).error().reason, "programs.id_used");
}

TEST_P(AnnounceCount, by_mistake_can_be_taken_back_and_put_back) {
  ASSERT_TRUE(announce("a", make_date(2022, 7, 14), 11));
  ASSERT_TRUE(announce("b", make_date(2022, 7, 28), 280));
  ASSERT_TRUE(withdraw_count(tx(), system, now, seed(), {{"b"}}));
  ASSERT_TRUE(withdraw_count(tx(), system, now, seed(), {{"b"}}));
  EXPECT_EQ(latest_count(tx(), river_fever, "cases")->number, 11);
  EXPECT_EQ(counts_by_day(tx(), river_fever, "cases").size(), 1u);
  ASSERT_TRUE(restore_count(tx(), system, now, seed(), {{"b"}}));
  EXPECT_EQ(latest_count(tx(), river_fever, "cases")->number, 280);
  EXPECT_EQ(withdraw_count(tx(), system, now, seed(), {{"z"}}).error().reason, "programs.count_unknown");
  EXPECT_EQ(withdraw_count(tx(), anyone, now, seed(), {{"a"}}).error().reason, "access.permission_missing");
  EXPECT_EQ(latest_count(tx(), river_fever, "cases")->number, 280);
}

TEST_P(AnnounceCount, refuses_what_cannot_be) {
  EXPECT_EQ(announce("a", make_date(2022, 8, 3), 1).error().reason, "programs.count_in_future");
  EXPECT_EQ(announce("a", make_date(1900, 8, 3), 1).error().reason, "programs.count_too_early");
  EXPECT_EQ(announce("a", make_date(2022, 8, 1), -1).error().reason, "programs.count_negative");
  const auto refused = announce_count(tx(), anyone, now, seed(), {{"a"}, {"cases"}, make_date(2022, 8, 1), 1, {}});
  EXPECT_EQ(refused.error().reason, "access.permission_missing");
  EXPECT_FALSE(latest_count(tx(), river_fever, "cases"));
}

}  // namespace
}  // namespace quell::programs
