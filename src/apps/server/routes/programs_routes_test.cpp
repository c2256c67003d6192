#include <gtest/gtest.h>

#include "apps/server/routes/room_routes.h"

namespace quell::server {
namespace {

TEST(ProgramsRoutes, let_only_those_who_manage_the_program_tell_the_public_a_number) {
  for (const Route& route : programs_routes()) {
    EXPECT_EQ(route.permission, access::Permission::manage_program) << route.path;
    EXPECT_FALSE(route.is_public()) << route.path;
  }
}

}  // namespace
}  // namespace quell::server
