#include "apps/server/pages/kept_time.h"

#include <gtest/gtest.h>

#include "apps/server/testing/pages_server.h"

namespace quell::server {
namespace {

TEST_F(ThePages, a_kept_time_is_named_by_day_hour_and_place_until_it_is_over) {
  const HttpAnswer form = hold_first_time("circle-care");
  EXPECT_TRUE(says(form, "class=\"chosen\""));
  EXPECT_TRUE(says(form, "Circle Care Center, Norwalk"));
  EXPECT_TRUE(says(form, "max=\"600\"")) << "ten minutes, by the pack";
}

}  // namespace
}  // namespace quell::server
