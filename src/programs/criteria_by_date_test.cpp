#include "programs/criteria_by_date.h"

#include <gtest/gtest.h>

#include "packs/criteria_in_force.h"
#include "programs/testing/with_criteria.h"

namespace quell::programs {
namespace {

struct CriteriaByDate : WithCriteria {
  std::string in_force_at(Instant at) {
    const InForce program = *program_in_force(tx(), river_fever, at);
    return packs::criteria_in_force(*program.pack, program.today)->id;
  }
};
ON_EACH_DATABASE(CriteriaByDate);

TEST_P(CriteriaByDate, are_the_packs_own_until_the_lead_writes_some) {
  EXPECT_EQ(in_force_at(now), "august");
  EXPECT_EQ(in_force_at(mid_september), "september");
}

TEST_P(CriteriaByDate, hold_from_their_minute_on_without_a_restart) {
  ASSERT_TRUE(write(friday, draft()));
  EXPECT_EQ(in_force_at(friday - std::chrono::seconds{1}), "august");
  EXPECT_EQ(in_force_at(friday), "2022-08-05-0900");
  EXPECT_EQ(in_force_at(mid_september - std::chrono::seconds{1}), "2022-08-05-0900");
}

TEST_P(CriteriaByDate, give_way_to_the_packs_next_version_on_its_day) {
  ASSERT_TRUE(write(friday, draft()));
  EXPECT_EQ(in_force_at(mid_september), "september");
}

TEST_P(CriteriaByDate, of_later_in_a_day_follow_those_of_its_morning) {
  ASSERT_TRUE(write(mid_september + std::chrono::hours{6}, draft()));
  EXPECT_EQ(in_force_at(mid_september + std::chrono::hours{5}), "september");
  EXPECT_EQ(in_force_at(mid_september + std::chrono::hours{6}), "2022-09-15-0600");
}

TEST_P(CriteriaByDate, survive_a_new_pack) {
  ASSERT_TRUE(write(friday, draft()));
  const auto files = packs::testing::small_pack_with("program.toml", "hold_minutes = 10", "hold_minutes = 20");
  ASSERT_TRUE(install_pack(tx(), system, now, Seed::from_number(777), {files, now, {"longer holds"}}));
  EXPECT_EQ(program_in_force(tx(), river_fever, friday)->pack->program.settings.hold_minutes, 20);
  EXPECT_EQ(in_force_at(friday), "2022-08-05-0900");
}

TEST_P(CriteriaByDate, keep_earlier_versions_for_what_was_begun_under_them) {
  ASSERT_TRUE(write(friday, draft()));
  EXPECT_EQ(versions_at(friday), (std::vector<std::string>{"august", "2022-08-05-0900", "september"}));
}

}  // namespace
}  // namespace quell::programs
