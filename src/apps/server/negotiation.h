#pragma once

// What the client says that it understands (RFC 9110, 12.5). A header that is absent accepts everything.

#include <string>
#include <string_view>
#include <vector>

namespace quell::server {

// True where an Accept header admits the media type, "text/html" or the like.
bool accepts_type(std::string_view accept, std::string_view media_type);

bool accepts_gzip(std::string_view accept_encoding);

// The language of `available` that the client likes best; the first of them where it likes none.
std::string best_language(std::string_view accept_language, const std::vector<std::string>& available);

}  // namespace quell::server
