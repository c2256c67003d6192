#include "apps/quell/match_output.h"

#include <cstdio>

namespace quell::command_line {

void tell_unread(const people::UnreadBirthDates& unread) {
  if (unread.count == 0) return;
  std::fprintf(stderr, "%llu birth dates tell no day and were taken as missing; the first stands in line %d\n",
               static_cast<unsigned long long>(unread.count), unread.first_line);
}

Result<void> output_written() {
  if (std::fflush(stdout) == 0 && !std::ferror(stdout)) return {};
  return fail(FailureKind::unavailable, "server.output_not_written");
}

}  // namespace quell::command_line
