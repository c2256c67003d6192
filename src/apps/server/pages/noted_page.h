#pragma once

#include <string>

#include "apps/server/pages/visit.h"

namespace quell::server {

// The page noted.mustache of whoever waits, on the standby list or for a call: a heading, what happens next, the code
// as shown. `leave` and `return`, where set to {action, text}, are buttons that carry the code.
boost::json::object noted_page(Visit& visit, const std::string& heading, boost::json::array texts,
                               const std::string& code);

}  // namespace quell::server
