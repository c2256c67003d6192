#include <gtest/gtest.h>

#include "apps/server/embedded.h"
#include "apps/server/pages/pages.h"
#include "apps/server/router.h"

namespace quell::server {
namespace {

TEST(ThePageRoutes, are_public_and_forms_are_never_kept) {
  const auto texts = Texts::load(embedded_in_the_program()).value();
  const Routes routes = page_routes({texts});
  EXPECT_NO_THROW((Router{routes, {"en", "es"}}));
  for (const Route& route : routes) {
    EXPECT_TRUE(route.is_public()) << route.path;
    EXPECT_EQ(route.shows, Shows::page) << route.path;
    EXPECT_TRUE(route.operation.starts_with("pages.")) << route.path;
    if (std::holds_alternative<Writing>(route.work)) {
      EXPECT_EQ(route.options.personal, Personal::yes) << route.path;
    }
  }
}

}  // namespace
}  // namespace quell::server
