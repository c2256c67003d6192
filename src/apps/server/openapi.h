#pragma once

#include <string>

#include "apps/server/route.h"

namespace quell::server {

// The OpenAPI 3.1 document of the routes that have schemas, as JSON, indented, in an order that does not change.
std::string openapi_document(const Routes& routes);

}  // namespace quell::server
