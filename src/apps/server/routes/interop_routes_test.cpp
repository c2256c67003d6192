#include <gtest/gtest.h>

#include <algorithm>

#include "apps/server/all_routes.h"

namespace quell::server {
namespace {

TEST(InteropRoutes, are_for_who_sees_the_site_day_and_are_never_kept_by_a_browser) {
  const Routes routes = capability_routes();
  const auto is_ours = [](const Route& route) { return route.operation.starts_with("interop."); };
  EXPECT_EQ(std::ranges::count_if(routes, is_ours), 3);
  for (const Route& route : routes) {
    if (!is_ours(route)) continue;
    EXPECT_EQ(route.permission, access::Permission::view_site_day) << route.path;
    EXPECT_EQ(route.options.personal, Personal::yes) << route.path;
    EXPECT_EQ(route.options.audited, Audited::always) << route.path;
  }
}

}  // namespace
}  // namespace quell::server
