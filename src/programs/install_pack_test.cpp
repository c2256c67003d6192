#include "programs/install_pack.h"

#include <gtest/gtest.h>

#include "programs/program.h"
#include "programs/site.h"
#include "programs/testing/with_program.h"

namespace quell::programs {
namespace {

struct InstallPack : WithProgram {};
ON_EACH_DATABASE(InstallPack);

TEST_P(InstallPack, brings_the_sites_of_the_pack) {
  const auto sites = sites_of(tx(), river_fever);
  ASSERT_EQ(sites.size(), 2u);
  EXPECT_EQ(sites[0].id, hill_clinic);
  EXPECT_FALSE(sites[0].opens_on);
}

TEST_P(InstallPack, leaves_a_site_as_the_department_has_it) {
  Site site = *find_site(tx(), river_fever, pier_clinic);
  site.name = "Pier Clinic, 2nd floor";
  ASSERT_TRUE(change_site(tx(), site));
  ASSERT_TRUE(install_pack(tx(), system, now, seed(), {packs::testing::small_pack(), now, {"again"}}));
  EXPECT_EQ(find_site(tx(), river_fever, pier_clinic)->name, "Pier Clinic, 2nd floor");
}

TEST_P(InstallPack, names_each_problem_with_file_and_line_and_changes_nothing) {
  const auto files = packs::testing::small_pack_with("program.toml", "hold_minutes = 10", "hold_minutes = -3");
  const auto refused = install_pack(tx(), system, now, seed(), {files, now, {"a slip"}});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, "programs.pack_has_problems");
  ASSERT_EQ(refused.error().faults.size(), 1u);
  EXPECT_EQ(refused.error().faults[0].field,
            "program.toml:" + std::to_string(packs::testing::line_of("program.toml", "hold_minutes")));
  EXPECT_EQ(refused.error().faults[0].reason, "packs.out_of_range");
  EXPECT_EQ(program_in_force(tx(), river_fever, now)->pack->program.settings.hold_minutes, 10);
}

TEST_P(InstallPack, does_not_rewrite_the_past) {
  const auto refused = install_pack(tx(), system, now, seed(),
                                    {packs::testing::small_pack(), now - std::chrono::hours{1}, {"yesterday"}});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, "programs.effective_in_past");
}

TEST_P(InstallPack, refuses_a_pack_of_another_time_zone_or_jurisdiction) {
  const auto moved = [&](const char* from, const char* to) {
    return install_pack(tx(), system, now, seed(),
                        {packs::testing::small_pack_with("program.toml", from, to), now, {"moved"}});
  };
  EXPECT_EQ(moved("America/New_York", "America/Chicago").error().reason, "programs.pack_time_zone_differs");
  EXPECT_EQ(moved("jurisdiction = \"harbor\"", "jurisdiction = \"shore\"").error().reason,
            "programs.pack_jurisdiction_differs");
  EXPECT_EQ(program_in_force(tx(), river_fever, now)->pack->program.time_zone, "America/New_York");
}

TEST_P(InstallPack, refuses_a_pack_whose_site_is_another_programs) {
  const auto files =
      packs::testing::small_pack_with("program.toml", "id = \"river-fever\"\nname", "id = \"lake-fever\"\nname");
  const auto refused = install_pack(tx(), access::system_actor({"lake-fever"}), now, seed(), {files, now, {"second"}});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, "programs.pack_site_elsewhere");
  ASSERT_EQ(refused.error().faults.size(), 2u);
  EXPECT_EQ(refused.error().faults[0].field, "sites.csv/pier-clinic");
  EXPECT_EQ(program_in_force(tx(), {"lake-fever"}, now).error().reason, "programs.program_unknown");
}

TEST_P(InstallPack, is_for_the_program_lead) {
  const auto refused = install_pack(tx(), anyone, now, seed(), {packs::testing::small_pack(), now, {"mine"}});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, "access.permission_missing");
}

}  // namespace
}  // namespace quell::programs
