#include <gtest/gtest.h>

#include "apps/server/all_routes.h"
#include "apps/server/verb_route.h"

namespace quell::server {
namespace {

TEST(ImmunizationRoutes, are_for_staff_and_those_about_a_person_are_kept_by_no_browser) {
  int routes = 0;
  for (const Route& route : capability_routes()) {
    if (!route.operation.starts_with("immunization.")) continue;
    ++routes;
    EXPECT_FALSE(route.is_public()) << route.path;
    if (route.path.find("{person_id}") != route.path.npos) {
      EXPECT_EQ(route.options.personal, Personal::yes) << route.path;
    }
  }
  EXPECT_EQ(routes, 11);
}

}  // namespace
}  // namespace quell::server
