#pragma once

#include <boost/describe.hpp>
#include <optional>

#include "core/ids.h"
#include "core/text.h"

namespace quell::access {

enum class OrganizationKind { department, operators, partner, laboratory, clinic };
BOOST_DESCRIBE_ENUM(OrganizationKind, department, operators, partner, laboratory, clinic)

// Who employs staff: the health department, the help line's operators, a community partner, a laboratory, a clinic.
struct Organization {
  OrganizationId id;
  OrganizationKind kind = OrganizationKind::department;
  Text<120> name;
  std::optional<JurisdictionId> jurisdiction;  // a department of a part of the program; absent: all of it
};
BOOST_DESCRIBE_STRUCT(Organization, (), (id, kind, name, jurisdiction))

}  // namespace quell::access
