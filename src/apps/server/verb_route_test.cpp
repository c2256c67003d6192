#include "apps/server/verb_route.h"

#include <gtest/gtest.h>

namespace quell::server {
namespace {

TEST(AnOperation, bears_the_name_of_its_room_and_verb) {
  EXPECT_EQ(operation_name("std::string verb_name() [with auto verb = quell::clinics::book_appointment; x = y]"),
            "clinics.book_appointment");
  EXPECT_EQ(operation_name("std::string verb_name() [with auto verb = clinics::book_appointment]"),
            "clinics.book_appointment");
  EXPECT_EQ(operation_name("std::string verb_name() [with auto verb = tell_time]"), "server.tell_time");
}

TEST(ARoute, of_a_verb_takes_json_where_it_changes_something) {
  EXPECT_EQ(verb_route(Method::get, "/a", "", Permission::use_public_pages, {}).body, Body::none);
  EXPECT_EQ(verb_route(Method::post, "/a", "", Permission::use_public_pages, {}).body, Body::json);
}

TEST(ARoute, for_staff_is_limited_as_staff_are_unless_it_says_otherwise) {
  EXPECT_EQ(verb_route(Method::get, "/a", "", Permission::give_doses, {}).options.rate, Rate::staff);
  EXPECT_EQ(verb_route(Method::get, "/a", "", Permission::give_doses, {.rate = Rate::guarded}).options.rate,
            Rate::guarded);
}

}  // namespace
}  // namespace quell::server
