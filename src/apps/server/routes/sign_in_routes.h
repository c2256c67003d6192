#pragma once

#include "apps/server/access_door.h"

namespace quell::server {

// Signing in and out, and one-time links: what hashes a password or sets a cookie. Without a door the routes can be
// described, not run.
Routes sign_in_routes(const std::shared_ptr<AccessDoor>& door);

// What staff change of their own sign-in: password, recovery codes, second step.
Routes own_sign_in_routes(const std::shared_ptr<AccessDoor>& door);

// Site devices, PINs and day vaccinators.
Routes device_routes(const std::shared_ptr<AccessDoor>& door);

}  // namespace quell::server
