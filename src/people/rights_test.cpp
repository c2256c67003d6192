#include "people/rights.h"

#include <gtest/gtest.h>

namespace quell::people {
namespace {

using access::Permission;

access::Actor actor_who_may(Permission permission) { return {.permissions = {permission}}; }

TEST(Rights, let_the_public_register_but_neither_read_nor_edit) {
  const access::Actor anyone = access::public_actor({"spring"});
  EXPECT_TRUE(require_registering(anyone));
  ASSERT_FALSE(require_reading(anyone));
  EXPECT_EQ(require_reading(anyone).error().reason, "access.permission_missing");
  EXPECT_FALSE(require_editing(anyone));
}

TEST(Rights, let_site_staff_read_and_edit) {
  EXPECT_TRUE(require_reading(actor_who_may(Permission::view_site_day)));
  EXPECT_FALSE(require_editing(actor_who_may(Permission::view_site_day)));
  EXPECT_TRUE(require_editing(actor_who_may(Permission::give_doses)));
}

TEST(Rights, keep_partners_and_auditors_away_from_persons) {
  for (const Permission permission : {Permission::answer_questions, Permission::read_audit, Permission::manage_stock,
                                      Permission::view_dashboard, Permission::manage_staff}) {
    EXPECT_FALSE(require_registering(actor_who_may(permission)));
    EXPECT_FALSE(require_reading(actor_who_may(permission)));
    EXPECT_FALSE(require_editing(actor_who_may(permission)));
  }
}

}  // namespace
}  // namespace quell::people
