#include "apps/quell/input_file.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <iterator>

namespace quell::command_line {
namespace {

TEST(AnInputFile, is_read_as_it_is) {
  const auto path = std::filesystem::temp_directory_path() / ("quell_input_" + std::to_string(getpid()));
  std::ofstream{path, std::ios::binary} << "a\r\nb" << '\0' << "c";
  auto file = input_file(path);
  ASSERT_TRUE(file);
  EXPECT_EQ((std::string{std::istreambuf_iterator<char>{*file}, {}}), std::string("a\r\nb\0c", 6));
  std::ofstream{path, std::ios::binary | std::ios::trunc};
  EXPECT_TRUE(input_file(path));
  std::filesystem::remove(path);
}

TEST(AnInputFile, that_is_not_there_or_is_a_folder_is_said_to_be_missing) {
  for (const std::string path : {"/nowhere/file.csv", "/"})
    EXPECT_EQ(input_file(path).error().reason, "server.file_not_found") << path;
}

}  // namespace
}  // namespace quell::command_line
