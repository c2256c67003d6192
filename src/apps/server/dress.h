#pragma once

#include "apps/server/http_message.h"
#include "apps/server/route.h"

namespace quell::server {

// A hash of the body, as a strong entity tag in its quotation marks.
std::string entity_tag(std::string_view body);

std::string gzipped(std::string_view bytes);

enum class Behind { plain, https };

// The last touch of an answer: entity tag and 304, gzip above 1 kB, what may be kept, and the security headers. Costs
// time by the size of the body: not for a thread of the network.
void dress(Answer& answer, const HttpRequest& request, const Route* route, Behind behind);

}  // namespace quell::server
