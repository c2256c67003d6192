#pragma once

#include <optional>
#include <vector>

#include "access/roles.h"
#include "core/instant.h"

namespace quell::access {

enum class StaffState { invited, active, ended };
BOOST_DESCRIBE_ENUM(StaffState, invited, active, ended)

enum class SecondStep { none, set };
BOOST_DESCRIBE_ENUM(SecondStep, none, set)

// Someone who works with Quell.
struct StaffMember {
  StaffId id;
  OrganizationId organization;
  Text<80> display_name;
  Text<40> sign_in_name;
  std::vector<Role> roles;
  bool every_site = false;    // given beyond the roles' own reach
  std::vector<SiteId> sites;  // where roles of a site count
  StaffState state = StaffState::invited;
  SecondStep second_step = SecondStep::none;
  std::optional<Instant> ends_at;  // of a day vaccinator
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(StaffMember, (),
                      (id, organization, display_name, sign_in_name, roles, every_site, sites, state, second_step,
                       ends_at, version))

}  // namespace quell::access
