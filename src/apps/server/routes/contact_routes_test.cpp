#include <gtest/gtest.h>

#include "apps/server/routes/room_routes.h"

namespace quell::server {
namespace {

TEST(ContactRoutes, keep_all_that_is_said_of_contacts_out_of_caches) {
  for (const Route& route : contact_routes()) EXPECT_EQ(route.options.personal, Personal::yes) << route.path;
}

TEST(ContactRoutes, open_to_anyone_take_their_code_in_the_body_and_count_tries) {
  int open = 0;
  for (const Route& route : contact_routes()) {
    if (!route.is_public()) continue;
    ++open;
    EXPECT_NE(route.path.find("/own"), route.path.npos) << route.path;
    EXPECT_EQ(route.options.rate, Rate::guarded) << route.path;
  }
  EXPECT_EQ(open, 3);
}

}  // namespace
}  // namespace quell::server
