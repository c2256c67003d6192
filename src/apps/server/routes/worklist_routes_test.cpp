#include <gtest/gtest.h>

#include "apps/server/all_routes.h"
#include "apps/server/verb_route.h"

namespace quell::server {
namespace {

TEST(WorklistRoutes, are_for_staff) {
  int routes = 0;
  for (const Route& route : capability_routes()) {
    if (!route.operation.starts_with("worklist.")) continue;
    ++routes;
    EXPECT_FALSE(route.is_public()) << route.path;
  }
  EXPECT_EQ(routes, 4);
}

}  // namespace
}  // namespace quell::server
