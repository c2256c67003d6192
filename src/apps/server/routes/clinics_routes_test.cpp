#include <gtest/gtest.h>

#include <set>

#include "apps/server/routes/room_routes.h"

namespace quell::server {
namespace {

TEST(ClinicsRoutes, keep_what_is_personal_out_of_addresses_and_caches) {
  for (const Route& route : clinics_routes()) {
    const bool names_someone = route.path.find("appointments") != std::string::npos ||
                               route.path.find("check") != std::string::npos ||
                               route.path.find("day") != std::string::npos;
    if (!names_someone) continue;
    EXPECT_EQ(route.options.personal, Personal::yes) << route.path;
    EXPECT_EQ(route.path.find("code"), std::string::npos) << route.path;
  }
}

TEST(ClinicsRoutes, that_could_be_guessed_at_are_guarded) {
  const std::set<std::string> guarded{
      "/api/appointments", "/api/appointments/cancel", "/api/appointments/move", "/api/appointments/restore",
      "/api/holds",        "/api/holds/release"};
  for (const Route& route : clinics_routes()) {
    if (guarded.contains(route.path)) {
      EXPECT_EQ(route.options.rate, Rate::guarded) << route.path;
    }
  }
}

TEST(ClinicsRoutes, of_a_site_ask_for_the_right_to_its_work) {
  for (const Route& route : clinics_routes())
    EXPECT_EQ(route.path.starts_with("/api/staff/"), !route.is_public()) << route.path;
}

}  // namespace
}  // namespace quell::server
