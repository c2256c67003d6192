#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace quell::people {

// A phone number as typed, in E.164 ("+12035550123"); a number without a country is one of the United States. An
// extension is dropped. Nothing where no such number can exist.
std::optional<std::string> phone_in_e164(std::string_view typed);

}  // namespace quell::people
