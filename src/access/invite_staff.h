#pragma once

#include "access/one_time_link.h"
#include "access/staff_member.h"

namespace quell::access {

struct Invitation {
  StaffId id;  // made by the caller; sent again before it was accepted, the invitation gets a new link
  OrganizationId organization;
  Text<80> display_name;
  Text<40> sign_in_name;  // 3 to 40 letters, digits, '.', '-', '_'
  std::vector<Role> roles;
  bool every_site = false;
  std::vector<SiteId> sites;
};
BOOST_DESCRIBE_STRUCT(Invitation, (), (id, organization, display_name, sign_in_name, roles, every_site, sites))

// Makes a staff member who cannot sign in yet, and the one-time link by which they choose a password and a second
// step. A lead invites anyone; a site manager invites for the own sites.
//
// Fails: those of require_may_grant (manage_right.h)
//        invalid_input access.display_name_missing, access.sign_in_name_malformed
//        conflict      access.sign_in_name_taken   someone of the program has it
//        conflict      access.id_taken             the id names someone else, someone whom the actor may
//                                                   not change, another invitation, or one that was accepted
Result<OneTimeLink> invite_staff(storage::Transaction& tx, const Actor& actor, Instant now, Seed seed,
                                 const Invitation& invitation);

}  // namespace quell::access
