#include "apps/server/pages/noted_page.h"

#include <gtest/gtest.h>

#include "apps/server/testing/pages_server.h"

namespace quell::server {
namespace {

TEST_F(ThePages, who_waits_gets_a_code_and_one_thing_to_do_now) {
  const HttpAnswer page = visitor.post("/standby", {{"town", "New Haven"},
                                                    {"miles", "20"},
                                                    {"reach_minutes", "30"},
                                                    {"name_to_call", "Nora Waits"},
                                                    {"birth_month", "3"},
                                                    {"birth_day", "9"},
                                                    {"birth_year", "1985"}});
  EXPECT_EQ(page.status, 200);
  EXPECT_EQ(code_in(page).size(), 16u);
  EXPECT_TRUE(says(page, "With this code you can look up or leave the list."));
  EXPECT_TRUE(says(page, "Look for free times again"));
  EXPECT_TRUE(says(page, "/en/standby/leave"));
}

}  // namespace
}  // namespace quell::server
