#include "apps/quell/match_output.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>

namespace quell::command_line {
namespace {

TEST(MatchOutput, tells_where_the_first_birth_date_stands_that_was_not_read) {
  testing::internal::CaptureStderr();
  tell_unread({});
  tell_unread({.count = 3, .first_line = 12});
  EXPECT_EQ(testing::internal::GetCapturedStderr(),
            "3 birth dates tell no day and were taken as missing; the first stands in line 12\n");
}

TEST(MatchOutput, that_a_full_disk_did_not_take_is_a_failure) {
  EXPECT_TRUE(output_written());
  std::fflush(stdout);
  const int kept = dup(STDOUT_FILENO);
  FILE* const full = std::fopen("/dev/full", "w");
  ASSERT_NE(full, nullptr);
  dup2(fileno(full), STDOUT_FILENO);
  std::puts("lost");
  const auto written = output_written();
  std::clearerr(stdout);
  dup2(kept, STDOUT_FILENO);
  close(kept);
  std::fclose(full);
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().reason, "server.output_not_written");
}

}  // namespace
}  // namespace quell::command_line
