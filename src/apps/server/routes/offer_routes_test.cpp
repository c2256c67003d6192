#include <gtest/gtest.h>

#include "apps/server/routes/room_routes.h"

namespace quell::server {
namespace {

TEST(OfferRoutes, open_to_anyone_take_their_code_in_the_body_and_count_tries) {
  int open = 0;
  for (const Route& route : offer_routes()) {
    EXPECT_EQ(route.options.personal, Personal::yes) << route.path;
    if (!route.is_public()) continue;
    ++open;
    EXPECT_NE(route.path.find("/own"), route.path.npos) << route.path;
    EXPECT_EQ(route.options.rate, Rate::guarded) << route.path;
  }
  EXPECT_EQ(open, 5);
}

}  // namespace
}  // namespace quell::server
