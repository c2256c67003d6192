#pragma once

#include <initializer_list>

#include "access/actor.h"

namespace quell::immunization {

// Whoever sees a person for vaccination, at the door, the chair, on the phone or in an investigation, sees the doses.
inline Result<void> require_any(const access::Actor& actor, std::initializer_list<access::Permission> permissions) {
  for (const access::Permission permission : permissions)
    if (actor.permissions.contains(permission)) return {};
  return access::require(actor, *permissions.begin());
}

}  // namespace quell::immunization
