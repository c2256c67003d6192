#include "apps/server/testing/pages_server.h"

namespace quell::server {
namespace {

TEST_F(ThePages, a_call_is_asked_for_with_a_name_and_a_phone) {
  const HttpAnswer form = visitor.get("/call-back");
  EXPECT_TRUE(says(form, "best_morning"));
  const HttpAnswer noted = visitor.post("/call-back", {{"id", field_in(form, "id")},
                                                       {"name_to_call", "Dana Longname"},
                                                       {"phone", "203-555-0118"},
                                                       {"best_time", "morning"}});
  EXPECT_EQ(noted.status, 200);
  EXPECT_TRUE(says(noted, "We will call you"));
  EXPECT_TRUE(says(noted, "in the morning"));
  EXPECT_FALSE(says(noted, "203-555"));
}

TEST_F(ThePages, a_call_without_a_phone_is_asked_for_the_phone) {
  const HttpAnswer page = visitor.post("/call-back", {{"name_to_call", "Dana"}, {"best_time", "evening"}});
  EXPECT_EQ(page.status, 400);
  EXPECT_TRUE(says(page, "phone_fault"));
  EXPECT_TRUE(says(page, "value=\"Dana\""));
  EXPECT_TRUE(says(page, "value=\"evening\" checked"));
}

}  // namespace
}  // namespace quell::server
