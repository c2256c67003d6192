#include <gtest/gtest.h>

#include "apps/server/routes/room_routes.h"

namespace quell::server {
namespace {

TEST(OutreachRoutes, are_never_kept_and_answers_need_their_right) {
  for (const Route& route : outreach_routes()) {
    EXPECT_EQ(route.options.personal, Personal::yes) << route.path;
    EXPECT_EQ(route.path.starts_with("/api/questions"), route.is_public()) << route.path;
  }
}

}  // namespace
}  // namespace quell::server
