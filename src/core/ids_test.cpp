#include "core/ids.h"

#include <gtest/gtest.h>

#include <type_traits>
#include <unordered_set>

namespace quell {
namespace {

static_assert(!std::is_convertible_v<SiteId, PersonId>, "a site is no person");

TEST(Id, from_outside_is_a_uuid_or_a_short_name) {
  EXPECT_TRUE(is_id("0b54e8a2-6a0c-4f2e-9d2a-3f1f6c1b7a10"));
  EXPECT_TRUE(is_id("fair-haven"));
  EXPECT_TRUE(is_id(std::string(64, 'a')));
}

TEST(Id, of_other_characters_or_lengths_is_refused) {
  for (const char* text : {"", "Fair-Haven", "fair haven", "fair.haven", "a/b", "a\n", "é"})
    EXPECT_FALSE(is_id(text)) << text;
  EXPECT_FALSE(is_id(std::string(65, 'a')));
  EXPECT_FALSE(is_id(std::string_view{"a\0b", 3}));
}

TEST(Id, can_be_kept_in_a_hashed_set) {
  EXPECT_EQ((std::unordered_set<SiteId>{{"harbor"}, {"harbor"}, {"green"}}.size()), 2u);
}

}  // namespace
}  // namespace quell
