#pragma once

// The log: one JSON object a line on standard output. It holds route patterns, ids of requests, counts and times; never
// a path as it was sent, a query, a body, an address or a name.

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace quell::server {

struct LogField {
  std::string_view name;
  std::variant<std::int64_t, double, std::string> value;
};

enum class LogLevel { info, warning, error };

std::string log_line(LogLevel level, std::string_view event, const std::vector<LogField>& fields);

void log_event(LogLevel level, std::string_view event, const std::vector<LogField>& fields = {});

// Standard output is kept by commands that print; a server under test says nothing.
void silence_log();

void flush_log();

}  // namespace quell::server
