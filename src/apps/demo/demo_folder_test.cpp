#include "apps/demo/demo_folder.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

namespace quell::demo {
namespace {

struct TheDemoFolder : testing::Test {
  const std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("quell_demo_" + std::to_string(getpid()));
  void TearDown() override { std::filesystem::remove_all(path); }
};

const Instant morning = *instant_from_rfc3339("2022-08-01T13:00:00Z");
const Instant real = *instant_from_rfc3339("2026-11-22T07:00:00Z");

TEST_F(TheDemoFolder, keeps_keys_and_database_for_the_next_time) {
  const auto first = prepare_folder(path);
  ASSERT_TRUE(first) << first.error().reason;
  const auto written = std::filesystem::last_write_time(first->keys());
  EXPECT_TRUE(prepare_folder(path));
  EXPECT_EQ(std::filesystem::last_write_time(first->keys()), written);
}

TEST_F(TheDemoFolder, is_its_owners_alone_and_so_are_its_keys) {
  const auto folder = prepare_folder(path).value();
  using std::filesystem::perms;
  EXPECT_EQ(std::filesystem::status(path).permissions(), perms::owner_all);
  EXPECT_EQ(std::filesystem::status(folder.keys()).permissions(), perms::owner_read | perms::owner_write);
}

TEST_F(TheDemoFolder, remembers_when_the_demo_began) {
  const auto folder = prepare_folder(path).value();
  const auto clock = demo_clock(folder, morning, [] { return real; }).value();
  EXPECT_EQ(clock(), morning);
  const auto next_day = demo_clock(folder, morning, [] { return real + std::chrono::hours{24}; }).value();
  EXPECT_EQ(next_day(), morning + std::chrono::hours{24});
  const auto other = demo_clock(folder, morning + std::chrono::hours{240}, [] { return real; }).value();
  EXPECT_EQ(other(), morning) << "a demo that has begun keeps its own day";
}

TEST_F(TheDemoFolder, tells_other_programs_its_time_once_a_demo_has_run) {
  const auto folder = prepare_folder(path).value();
  EXPECT_EQ(clock_of(folder).error().reason, "server.demo_not_run");
  ASSERT_TRUE(demo_clock(folder, morning, [] { return real; }));
  EXPECT_EQ(clock_of(folder, [] { return real; }).value()(), morning);
}

// Locks of one process do not shut itself out: another one asks.
TEST_F(TheDemoFolder, is_of_one_demo_at_a_time) {
  const auto folder = prepare_folder(path).value();
  const auto asked_by_another_process = [&] {
    const pid_t child = fork();
    if (child == 0) {
      const auto lock = lock_folder(folder);
      _exit(lock ? 0 : lock.error().reason == "server.demo_running" ? 1 : 2);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WEXITSTATUS(status);
  };
  auto lock = lock_folder(folder).value();
  EXPECT_EQ(asked_by_another_process(), 1);
  lock.reset();
  EXPECT_EQ(asked_by_another_process(), 0);
}

TEST_F(TheDemoFolder, that_cannot_be_written_is_said) {
  std::ofstream{path} << "a file";
  EXPECT_EQ(prepare_folder(path).error().reason, "server.demo_folder");
}

TEST_F(TheDemoFolder, stands_where_data_of_programs_stands_one_for_each_program) {
  EXPECT_EQ(default_folder().filename(), "quell-demo");
  EXPECT_EQ(default_folder("harbor").filename(), "quell-demo-harbor");
}

}  // namespace
}  // namespace quell::demo
