#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace quell {

// A moment, in UTC microseconds. A calendar day is a Date; neither is ever stored as the other.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;

// RFC 3339 in UTC with as many decimals as needed: "2022-08-01T13:30:00Z", "2022-08-01T13:30:00.25Z".
std::string to_rfc3339(Instant instant);

// Any RFC 3339 offset. Nothing where the text is not an instant of the years 1900 to 2199.
std::optional<Instant> instant_from_rfc3339(std::string_view text);

// The wall clock. Called at the edge only: verbs and rules are told what time it is.
Instant wall_clock();

}  // namespace quell
