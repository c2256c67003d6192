#include "packs/pack_files.h"

#include <gtest/gtest.h>

#include <fstream>

namespace quell::packs {
namespace {

struct ReadPackFiles : ::testing::Test {
  std::filesystem::path folder = std::filesystem::path{::testing::TempDir()} / "quell_pack_files";

  void SetUp() override {
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder / "texts");
  }
  void TearDown() override { std::filesystem::remove_all(folder); }
  void write(const std::string& path, const std::string& content) const { std::ofstream{folder / path} << content; }
};

TEST_F(ReadPackFiles, are_read_with_their_path_in_the_pack) {
  write("program.toml", "id = 1");
  write("texts/en.json", "{}");
  write("empty.csv", "");
  write(".hidden", "x");
  const auto files = read_pack_files(folder);
  ASSERT_TRUE(files);
  EXPECT_EQ(*files, (PackFiles{{"empty.csv", ""}, {"program.toml", "id = 1"}, {"texts/en.json", "{}"}}));
}

TEST_F(ReadPackFiles, of_a_folder_that_does_not_exist_are_a_failure) {
  const auto files = read_pack_files(folder / "nowhere");
  ASSERT_FALSE(files);
  EXPECT_EQ(files.error().reason, "packs.folder_not_found");
}

TEST_F(ReadPackFiles, beyond_what_a_pack_may_hold_are_refused) {
  for (int i = 0; i <= 200; ++i) write(std::to_string(i) + ".md", "x");
  const auto files = read_pack_files(folder);
  ASSERT_FALSE(files);
  EXPECT_EQ(files.error().reason, "packs.folder_too_large");
}

}  // namespace
}  // namespace quell::packs
