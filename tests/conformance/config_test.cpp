// `quell config` through the real program: it shows what `serve` would run with.

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

namespace quell::conformance {
namespace {

std::string output_of(const std::string& command) {
  std::string output;
  FILE* pipe = popen(command.c_str(), "r");
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) output += static_cast<char>(c);
  pclose(pipe);
  return output;
}

TEST(ShownSettings, come_from_the_part_of_the_file_that_serve_reads) {
  const auto path = std::filesystem::temp_directory_path() / ("quell_config_" + std::to_string(getpid()) + ".toml");
  std::ofstream{path} << "listen = \"192.0.2.1\"\n[serve]\nport = 9191\n[config]\nport = 7\n[demo]\nthreads = 9\n";

  const std::string shown = output_of(QUELL_PROGRAM " config --config " + path.string() + " 2>&1");

  std::filesystem::remove(path);
  EXPECT_NE(shown.find("9191"), std::string::npos) << shown;
  EXPECT_NE(shown.find("192.0.2.1"), std::string::npos) << shown;
  EXPECT_EQ(shown.find(" 7 "), std::string::npos) << shown;
  EXPECT_EQ(shown.find(" 9 "), std::string::npos) << shown;
}

}  // namespace
}  // namespace quell::conformance
