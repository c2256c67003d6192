#include "packs/embedded_pack.h"

#include <gtest/gtest.h>

namespace quell::packs {
namespace {

TEST(EmbeddedPack, holds_the_files_by_their_path_in_the_pack) {
  const auto names = embedded_packs();
  ASSERT_FALSE(names.empty());
  const PackFiles files = embedded_pack(names.front());
  EXPECT_TRUE(files.contains("program.toml"));
  EXPECT_TRUE(files.contains("texts/en.json"));
}

TEST(EmbeddedPack, that_does_not_exist_holds_nothing) { EXPECT_TRUE(embedded_pack("no-such-pack").empty()); }

}  // namespace
}  // namespace quell::packs
