#pragma once

#include <map>
#include <string>
#include <string_view>

namespace quell::server {

using TextValues = std::map<std::string, std::string>;

// A text of the language files with what is told filled in. `{{name}}` is the value; `{{count, plural, one {# vial}
// other
// {# vials}}}` the words that the language has for that number (ICU's plural rules), with # for the number. Arms hold
// no other marks. web/shared/filled_text.ts does the same for the staff pages. A mark whose name has no value stays.
std::string filled_text(std::string_view language, std::string_view text, const TextValues& values);

}  // namespace quell::server
