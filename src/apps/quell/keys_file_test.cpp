#include "apps/quell/keys_file.h"

#include <gtest/gtest.h>

namespace quell::command_line {
namespace {

TEST(KeysFile, that_is_not_there_says_so) {
  const auto keys = keys_in("/nowhere/keys");
  ASSERT_FALSE(keys);
  EXPECT_EQ(keys.error().reason, "server.keys_not_found");
}

}  // namespace
}  // namespace quell::command_line
