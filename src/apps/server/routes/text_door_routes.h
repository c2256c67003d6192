#pragma once

#include "apps/server/parts.h"
#include "apps/server/route.h"

namespace quell::server {

// What the gateway of texts hands in: what people text back, and receipts (docs/guides/texts.md).
Routes text_door_routes(const ServerParts& parts);

}  // namespace quell::server
