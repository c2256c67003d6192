#pragma once

#include <memory>

#include "apps/server/parts.h"
#include "apps/server/route.h"

namespace quell::server {

struct AccessDoor;

// What can be done over HTTP: each room's routes. The API document is made from these; without a door to sign in by,
// they can be described, not all be run.
Routes capability_routes(const std::shared_ptr<AccessDoor>& door = {});

// These and what the server answers by itself.
Routes all_routes(const ServerParts& parts, const ServerSettings& settings);

}  // namespace quell::server
