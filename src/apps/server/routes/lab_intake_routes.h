#pragma once

#include "apps/server/parts.h"
#include "apps/server/route.h"

namespace quell::server {

// Where laboratories hand results in: HL7 v2 messages, or a table of results, answered by acknowledgments. A standard
// of its own, it stands in no API document.
Routes lab_intake_routes(const ServerParts& parts);

}  // namespace quell::server
