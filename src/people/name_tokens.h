#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quell::people {

// The words of a name, folded (lower case, no accents, letters and digits only): "María-José O'Neil" gives maria, jose,
// oneil. Each once, in their order.
std::vector<std::string> name_tokens(std::string_view name);

// The words written as one ("Mary Ann" and "Maryann" are the same name to most forms), or "" where there is only one.
std::string joined(const std::vector<std::string>& tokens);

}  // namespace quell::people
