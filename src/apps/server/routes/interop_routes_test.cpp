#include <gtest/gtest.h>

#include <algorithm>

#include "apps/server/all_routes.h"

namespace quell::server {
namespace {

TEST(InteropRoutes, of_doses_are_for_who_sees_the_site_day_and_are_never_kept_by_a_browser) {
  const Routes routes = capability_routes();
  int count = 0;
  for (const Route& route : routes) {
    if (!route.operation.starts_with("interop.") || route.path.find("/doses") == route.path.npos) continue;
    ++count;
    EXPECT_EQ(route.permission, access::Permission::view_site_day) << route.path;
    EXPECT_EQ(route.options.personal, Personal::yes) << route.path;
    EXPECT_EQ(route.options.audited, Audited::always) << route.path;
  }
  EXPECT_EQ(count, 3);
}

TEST(InteropRoutes, of_laboratories_messages_are_for_investigators) {
  const Routes routes = capability_routes();
  const auto is_of_messages = [](const Route& route) { return route.path.starts_with("/api/hl7-message"); };
  EXPECT_EQ(std::ranges::count_if(routes, is_of_messages), 8);
  for (const Route& route : routes)
    if (is_of_messages(route)) {
      EXPECT_EQ(route.permission, access::Permission::investigate_cases) << route.path;
    }
}

}  // namespace
}  // namespace quell::server
