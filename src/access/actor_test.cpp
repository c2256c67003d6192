#include "access/actor.h"

#include <gtest/gtest.h>

namespace quell::access {
namespace {

const SiteId harbor{"harbor"}, hill{"hill"};

TEST(Actor, of_the_public_may_use_public_pages_and_nothing_else) {
  const Actor anyone = public_actor({"spring"});
  EXPECT_TRUE(require(anyone, Permission::use_public_pages));
  const auto refused = require(anyone, Permission::give_doses);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, "access.permission_missing");
}

TEST(Actor, works_at_the_own_sites_only) {
  const Actor nurse{.staff = {"nurse"}, .permissions = {Permission::give_doses}, .sites = {harbor}};
  EXPECT_TRUE(require_at(nurse, Permission::give_doses, harbor));
  const auto refused = require_at(nurse, Permission::give_doses, hill);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, FailureKind::not_permitted);
  EXPECT_EQ(refused.error().reason, "access.other_site");
}

TEST(Actor, with_two_roles_goes_beyond_the_own_sites_only_by_what_reaches_every_site) {
  const Actor both{.staff = {"nurse"},
                   .permissions = {Permission::give_doses, Permission::book_for_others},
                   .everywhere = {Permission::book_for_others},
                   .sites = {harbor}};
  EXPECT_TRUE(require_at(both, Permission::book_for_others, hill));
  EXPECT_TRUE(require_at(both, Permission::give_doses, harbor));
  EXPECT_EQ(require_at(both, Permission::give_doses, hill).error().reason, "access.other_site");
}

TEST(Actor, that_is_the_system_may_do_everything_everywhere) {
  const Actor system = system_actor({"spring"});
  EXPECT_TRUE(require_at(system, Permission::manage_staff, hill));
}

}  // namespace
}  // namespace quell::access
