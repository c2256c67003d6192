#include <gtest/gtest.h>

#include "apps/server/routes/room_routes.h"

namespace quell::server {
namespace {

TEST(WaitingRoutes, keep_what_is_personal_out_of_caches) {
  for (const Route& route : waiting_routes())
    EXPECT_EQ(route.options.personal == Personal::yes, route.path != "/api/more") << route.path;
}

TEST(WaitingRoutes, of_staff_ask_for_the_right_to_the_work) {
  for (const Route& route : waiting_routes())
    EXPECT_EQ(route.path.starts_with("/api/staff/"), !route.is_public()) << route.path;
}

}  // namespace
}  // namespace quell::server
