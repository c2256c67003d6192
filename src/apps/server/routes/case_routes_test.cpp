#include <gtest/gtest.h>

#include "apps/server/routes/room_routes.h"

namespace quell::server {
namespace {

TEST(CaseRoutes, are_for_staff_alone) {
  for (const Route& route : case_routes()) EXPECT_FALSE(route.is_public()) << route.path;
}

TEST(CaseRoutes, keep_all_that_is_said_of_cases_out_of_caches) {
  for (const Route& route : case_routes())
    EXPECT_EQ(route.options.personal == Personal::yes, route.path != "/api/case-form") << route.path;
}

}  // namespace
}  // namespace quell::server
