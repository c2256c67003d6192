#include "access/invite_staff.h"

#include <gtest/gtest.h>

#include "access/testing/staff.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

struct InviteStaff : storage::EachDatabase {
  Actor lead, manager;

  void SetUp() override {
    add_organizations(tx());
    lead = add_staff(tx(), invitation_of("lead", department, {Role::program_lead})).actor;
    manager = add_staff(tx(), invitation_of("manager", clinic, {Role::site_manager}, {harbor})).actor;
  }
  Result<OneTimeLink> invite(const Actor& actor, const Invitation& invitation, std::uint64_t seed = 9) {
    return invite_staff(tx(), actor, morning, Seed::from_number(seed), invitation);
  }
  void refused(const Actor& actor, const Invitation& invitation, const std::string& reason) {
    const int before = count_rows(tx(), "access_staff");
    EXPECT_EQ(reason_of(invite(actor, invitation)), reason);
    EXPECT_EQ(count_rows(tx(), "access_staff"), before);
    EXPECT_EQ(count_rows(tx(), "access_link where used_at is null"), 0);
  }
};
ON_EACH_DATABASE(InviteStaff);

TEST_P(InviteStaff, by_the_lead_gives_a_link_for_any_role) {
  const auto link = invite(lead, invitation_of("operator", {"operators"}, {Role::phone_operator}));
  ASSERT_TRUE(link);
  EXPECT_EQ(link->token.size(), 43u);
  EXPECT_EQ(link->ends_at, morning + std::chrono::hours{72});
  EXPECT_EQ(count_rows(tx(), "access_link where token_hash = '" + link->token + "'"), 0);
  EXPECT_EQ(tx().take_touched().at(0).subject_id, "staff-operator");
}

TEST_P(InviteStaff, by_a_site_manager_is_for_roles_at_the_own_sites) {
  EXPECT_TRUE(invite(manager, invitation_of("nurse", clinic, {Role::vaccinator}, {harbor})));
}

TEST_P(InviteStaff, by_a_site_manager_stops_at_other_sites_organizations_and_roles) {
  refused(manager, invitation_of("nurse", clinic, {Role::vaccinator}, {harbor, hill}), "access.other_site");
  refused(manager, invitation_of("nurse", other_clinic, {Role::vaccinator}, {harbor}), "access.other_organization");
  refused(manager, invitation_of("boss", clinic, {Role::program_lead}), "access.role_above_own");
  Invitation everywhere = invitation_of("nurse", clinic, {Role::vaccinator});
  everywhere.every_site = true;
  refused(manager, everywhere, "access.other_site");
}

TEST_P(InviteStaff, needs_the_right) {
  const Actor nurse = add_staff(tx(), invitation_of("nurse", clinic, {Role::vaccinator}, {harbor})).actor;
  refused(nurse, invitation_of("friend", clinic, {Role::vaccinator}, {harbor}), "access.permission_missing");
  refused(public_actor(spring), invitation_of("friend", clinic, {Role::vaccinator}, {harbor}),
          "access.permission_missing");
}

TEST_P(InviteStaff, names_what_is_missing_or_does_not_fit) {
  refused(lead, invitation_of("x", clinic, {Role::vaccinator}, {harbor}), "access.sign_in_name_malformed");
  refused(lead, invitation_of("a b c", clinic, {Role::vaccinator}, {harbor}), "access.sign_in_name_malformed");
  refused(lead, invitation_of("nurse", {"nowhere"}, {Role::vaccinator}, {harbor}), "access.organization_unknown");
  refused(lead, invitation_of("nurse", clinic, {}, {harbor}), "access.role_missing");
  refused(lead, invitation_of("nurse", clinic, {Role::investigator}), "access.role_not_for_organization");
  refused(lead, invitation_of("nurse", clinic, {Role::vaccinator}), "access.site_missing");
  Invitation unnamed = invitation_of("nurse", clinic, {Role::vaccinator}, {harbor});
  unnamed.display_name = {};
  refused(lead, unnamed, "access.display_name_missing");
}

TEST_P(InviteStaff, knows_names_in_small_letters_and_once) {
  ASSERT_TRUE(invite(lead, invitation_of("Nurse.A", clinic, {Role::vaccinator}, {harbor})));
  Invitation second = invitation_of("nurse.a", clinic, {Role::vaccinator}, {harbor});
  EXPECT_EQ(reason_of(invite(lead, second)), "access.sign_in_name_taken");
}

TEST_P(InviteStaff, sent_again_before_it_was_accepted_gives_a_new_link_and_ends_the_old) {
  const Invitation invitation = invitation_of("nurse", clinic, {Role::vaccinator}, {harbor});
  const auto first = invite(lead, invitation, 1);
  const auto second = invite(lead, invitation, 2);
  ASSERT_TRUE(second);
  EXPECT_EQ(reason_of(find_link(tx(), first->token, morning)), "access.link_unknown");
  EXPECT_TRUE(find_link(tx(), second->token, morning));
}

TEST_P(InviteStaff, sent_again_gives_no_link_to_whoever_may_not_give_what_was_given) {
  const Invitation wide = invitation_of("nurse", clinic, {Role::vaccinator}, {harbor, hill});
  const auto link = invite(lead, wide);
  ASSERT_TRUE(link);
  Invitation narrow = wide;
  narrow.sites = {harbor};
  EXPECT_EQ(reason_of(invite(manager, narrow)), "access.id_taken");
  EXPECT_EQ(sites_of(tx(), wide.id), (std::vector<SiteId>{harbor, hill}));
  EXPECT_TRUE(find_link(tx(), link->token, morning));
}

TEST_P(InviteStaff, sent_again_with_other_rights_is_refused_and_changes_none) {
  const Invitation invitation = invitation_of("nurse", clinic, {Role::vaccinator, Role::front_desk}, {harbor});
  ASSERT_TRUE(invite(lead, invitation));
  Invitation other_roles = invitation, other_sites = invitation, everywhere = invitation, turned = invitation;
  other_roles.roles = {Role::vaccinator};
  other_sites.sites = {hill};
  everywhere.every_site = true;
  for (const Invitation& other : {other_roles, other_sites, everywhere})
    EXPECT_EQ(reason_of(invite(lead, other)), "access.id_taken");
  turned.roles = {Role::front_desk, Role::vaccinator, Role::vaccinator};
  EXPECT_TRUE(invite(lead, turned, 10));
  EXPECT_EQ(roles_of(tx(), invitation.id).size(), 2u);
}

TEST_P(InviteStaff, under_the_id_of_someone_who_works_here_is_refused) {
  const Invitation invitation = invitation_of("nurse", clinic, {Role::vaccinator}, {harbor});
  add_staff(tx(), invitation);
  refused(lead, invitation, "access.id_taken");
}

TEST_P(InviteStaff, of_one_program_does_not_see_the_organizations_of_another) {
  Actor elsewhere = lead;
  elsewhere.program = {"autumn"};
  refused(elsewhere, invitation_of("nurse", clinic, {Role::vaccinator}, {harbor}), "access.organization_unknown");
}

}  // namespace
}  // namespace quell::access
