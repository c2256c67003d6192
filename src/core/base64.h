#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace quell {

// URL-safe alphabet, no padding.
std::string to_base64(std::string_view bytes);

// Nothing where the text is not such base64.
std::optional<std::string> from_base64(std::string_view text);

}  // namespace quell
