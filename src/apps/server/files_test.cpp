#include "apps/server/files.h"

#include <gtest/gtest.h>

namespace quell::server {
namespace {

TEST(Files, are_found_by_path_and_listed_by_folder) {
  const Files files = files_of({{"a/1", "one"}, {"a/2", "two"}, {"b/1", "three"}});
  EXPECT_EQ(files.find("a/2"), "two");
  EXPECT_FALSE(files.find("a"));
  EXPECT_EQ(files.under("a/"), (std::vector<std::string>{"a/1", "a/2"}));
}

}  // namespace
}  // namespace quell::server
