#include "apps/server/routes/oversight_files.h"

#include <gtest/gtest.h>

#include "apps/server/embedded.h"

namespace quell::server {
namespace {

TEST(OversightFiles, are_for_staff_but_the_published_counts) {
  const auto texts = Texts::load(embedded_in_the_program()).value();
  const Routes routes = oversight_files(texts);
  EXPECT_EQ(routes.size(), 3u);
  for (const Route& route : routes) {
    EXPECT_EQ(route.shows, Shows::file) << route.path;
    EXPECT_EQ(route.is_public(), route.path == "/api/public-counts.csv") << route.path;
  }
}

}  // namespace
}  // namespace quell::server
