#pragma once

#include <boost/describe.hpp>
#include <set>
#include <vector>

#include "access/actor.h"
#include "access/organization.h"

namespace quell::access {

enum class Role {
  program_lead,
  site_manager,
  vaccinator,
  front_desk,
  phone_operator,
  investigator,
  medical_reviewer,
  laboratory,
  partner,
  auditor,
};
BOOST_DESCRIBE_ENUM(Role, program_lead, site_manager, vaccinator, front_desk, phone_operator, investigator,
                    medical_reviewer, laboratory, partner, auditor)

enum class Reach { own_sites, every_site };

// What a role may do, where, and in which kinds of organization it is given.
struct RoleRule {
  Role role;
  Reach reach;
  std::set<OrganizationKind> organizations;
  Permissions permissions;
};

const RoleRule& rule_of(Role role);

// All that someone with these roles may do; the public pages are for everyone.
Permissions permissions_of(const std::vector<Role>& roles);

// Those of the permissions that reach every site: a role's own reach says so, and lends it to no other role.
Permissions permissions_everywhere(const std::vector<Role>& roles);

// True where each role of the list works at every site, or at none.
bool reaches_every_site(const std::vector<Role>& roles);

// The roles that a site manager may give and take at the own sites.
bool is_site_role(Role role);

}  // namespace quell::access
