#pragma once

#include "apps/server/parts.h"
#include "apps/server/route.h"

namespace quell::server {

// What the server answers by itself: health, metrics, assets, the staff app.
Routes edge_routes(const ServerParts& parts, const ServerSettings& settings);

// A route that needs no database; `run` must not block.
Route errand_route(std::string path, std::string operation, std::string about, Shows shows,
                   std::function<void(std::shared_ptr<Errand>)> run);

}  // namespace quell::server
