#include <gtest/gtest.h>

#include "apps/server/routes/room_routes.h"

namespace quell::server {
namespace {

TEST(OversightRoutes, show_exact_counts_only_to_those_who_may_see_them) {
  for (const Route& route : oversight_routes())
    if (route.path != "/api/program" && route.path != "/api/public-counts") {
      EXPECT_EQ(route.permission, access::Permission::view_dashboard) << route.path;
    }
}

}  // namespace
}  // namespace quell::server
