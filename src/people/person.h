#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/ids.h"
#include "core/instant.h"
#include "people/contact_point.h"
#include "people/identity.h"

namespace quell::people {

// A person as kept. `version` is what an edit must name; it grows by one with each change of the identity.
struct Person {
  PersonId id;
  JurisdictionId jurisdiction;
  std::int64_t version = 1;
  Identity identity;
  std::vector<ContactPoint> contact_points;  // the preferred one first
  Instant registered_at;
  StaffId registered_by;
  Instant changed_at;
  StaffId changed_by;

  friend bool operator==(const Person&, const Person&) = default;
};
BOOST_DESCRIBE_STRUCT(Person, (),
                      (id, jurisdiction, version, identity, contact_points, registered_at, registered_by, changed_at,
                       changed_by))

// Why a version of an identity was written.
enum class Change { registered, edited, undone, demographics_recorded, merged };
BOOST_DESCRIBE_ENUM(Change, registered, edited, undone, demographics_recorded, merged)

}  // namespace quell::people
