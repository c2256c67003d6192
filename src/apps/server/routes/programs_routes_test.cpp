#include <gtest/gtest.h>

#include "apps/server/routes/room_routes.h"

namespace quell::server {
namespace {

TEST(ProgramsRoutes, let_only_those_who_manage_the_program_or_its_sites_change_what_the_public_is_told) {
  for (const Route& route : programs_routes()) {
    EXPECT_FALSE(route.is_public()) << route.path;
    const bool of_sites = route.path.starts_with("/api/staff/site");
    EXPECT_EQ(route.permission, of_sites ? access::Permission::manage_sites : access::Permission::manage_program)
        << route.path;
  }
}

}  // namespace
}  // namespace quell::server
