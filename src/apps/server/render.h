#pragma once

#include "apps/server/exchange.h"
#include "apps/server/parts.h"

namespace quell::server {

// What a route replied, as it goes out. May take milliseconds: not for a thread of the network.
Answer rendered(const Exchange& exchange, const ServerParts& parts);

// A page in the shell that all pages share.
std::string rendered_page(const Exchange& exchange, const HtmlPage& page, const ServerParts& parts);

// What is shown of a failure: an error page where a page was asked for, else a problem document.
Answer rendered_failure(const Exchange& exchange, const Failure& failure, const ServerParts& parts);

}  // namespace quell::server
