#include "programs/program.h"

#include <gtest/gtest.h>

#include "programs/testing/with_program.h"

namespace quell::programs {
namespace {

struct ProgramInForce : WithProgram {};
ON_EACH_DATABASE(ProgramInForce);

TEST_P(ProgramInForce, tells_its_pack_and_the_day_in_its_own_time_zone) {
  // 1 in the morning in London is still the evening before in Eastport.
  const auto program = program_in_force(tx(), river_fever, instant("2022-08-03T01:00:00Z"));
  ASSERT_TRUE(program);
  EXPECT_EQ(program->pack->program.disease.id, "river-fever");
  EXPECT_EQ(program->today, make_date(2022, 8, 2));
  EXPECT_EQ(program->jurisdiction.text, "harbor");
}

TEST_P(ProgramInForce, changes_at_the_instant_from_which_a_revision_holds_without_a_restart) {
  const Instant friday = instant("2022-08-05T04:00:00Z");
  const auto files = packs::testing::small_pack_with("program.toml", "hold_minutes = 10", "hold_minutes = 20");
  ASSERT_TRUE(install_pack(tx(), system, now, seed(), {files, friday, {"longer holds"}}));

  EXPECT_EQ(program_in_force(tx(), river_fever, friday - std::chrono::seconds{1})->pack->program.settings.hold_minutes,
            10);
  EXPECT_EQ(program_in_force(tx(), river_fever, friday)->pack->program.settings.hold_minutes, 20);
}

TEST_P(ProgramInForce, keeps_earlier_revisions_for_what_was_begun_under_them) {
  const std::string first = program_in_force(tx(), river_fever, now)->pack_revision;
  const auto files = packs::testing::small_pack_with("program.toml", "hold_minutes = 10", "hold_minutes = 20");
  ASSERT_TRUE(install_pack(tx(), system, now, seed(), {files, now, {"longer holds"}}));

  EXPECT_EQ((*pack_of_revision(tx(), first))->program.settings.hold_minutes, 10);
}

TEST_P(ProgramInForce, is_not_found_under_another_name_or_too_early) {
  EXPECT_EQ(program_in_force(tx(), {"other"}, now).error().reason, "programs.program_unknown");
  EXPECT_EQ(program_in_force(tx(), river_fever, instant("2022-07-01T00:00:00Z")).error().reason,
            "programs.not_in_force_yet");
  EXPECT_EQ(pack_of_revision(tx(), "nobody's").error().reason, "programs.revision_unknown");
}

TEST_P(ProgramInForce, is_listed_with_the_others) { EXPECT_EQ(programs(tx()), std::vector<ProgramId>{river_fever}); }

}  // namespace
}  // namespace quell::programs
