#pragma once

#include "apps/server/parts.h"
#include "apps/server/route.h"

namespace quell::server {

// What can be done over HTTP: each room's routes. The API document is made from these.
Routes capability_routes();

// These and what the server answers by itself.
Routes all_routes(const ServerParts& parts, const ServerSettings& settings);

}  // namespace quell::server
