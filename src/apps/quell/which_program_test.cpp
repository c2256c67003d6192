#include "apps/quell/which_program.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "packs/embedded_pack.h"
#include "programs/install_pack.h"
#include "storage/migrate.h"

namespace quell::command_line {
namespace {

TEST(WhichProgram, is_the_only_one_or_the_one_that_is_named) {
  const auto folder = std::filesystem::temp_directory_path() / ("quell-which-" + std::to_string(getpid()));
  std::filesystem::create_directory(folder);
  const std::string url = "sqlite://" + (folder / "quell.db").string();
  ASSERT_TRUE(storage::migrate(url, [](const std::string&) {}));
  const auto database = *storage::Database::open({.url = url}, *KeyRing::from_text(KeyRing::make_text("k")));
  const auto install = [&](const std::string& pack) {
    const Instant now = wall_clock();
    const auto installed = database->write("programs", [&](storage::Transaction& tx) {
      return programs::install_pack(tx, access::system_actor({pack}), now, Seed::fresh(),
                                    {packs::embedded_pack(pack), now, {"test"}});
    });
    ASSERT_TRUE(installed) << installed.error().reason;
  };
  EXPECT_EQ(which_program(*database, {}).error().reason, "server.no_program");
  install("measles-example");
  EXPECT_EQ(which_program(*database, {})->text, "measles-example");
  EXPECT_EQ(which_program(*database, "default").error().reason, "programs.program_unknown");
  install("mpox-connecticut-2022");
  EXPECT_EQ(which_program(*database, {}).error().reason, "server.program_not_named");
  EXPECT_EQ(which_program(*database, "measles-example")->text, "measles-example");
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace quell::command_line
