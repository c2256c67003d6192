#include "apps/server/log.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>

#include "core/instant.h"
#include "core/write_json.h"

namespace quell::server {
namespace {

spdlog::logger& the_log() {
  static const std::shared_ptr<spdlog::logger> log = [] {
    auto made = std::make_shared<spdlog::logger>("quell", std::make_shared<spdlog::sinks::stdout_sink_mt>());
    made->set_pattern("%v");
    made->flush_on(spdlog::level::warn);
    return made;
  }();
  return *log;
}

spdlog::level::level_enum level_of(LogLevel level) {
  switch (level) {
    case LogLevel::info: return spdlog::level::info;
    case LogLevel::warning: return spdlog::level::warn;
    case LogLevel::error: return spdlog::level::err;
  }
  return spdlog::level::info;
}

std::string_view name_of(LogLevel level) {
  switch (level) {
    case LogLevel::info: return "info";
    case LogLevel::warning: return "warning";
    case LogLevel::error: return "error";
  }
  return "";
}

}  // namespace

std::string log_line(LogLevel level, std::string_view event, const std::vector<LogField>& fields) {
  std::string line = R"({"at":)";
  append_json(line, wall_clock());
  line += R"(,"level":)";
  append_json(line, name_of(level));
  line += R"(,"event":)";
  append_json(line, event);
  for (const LogField& field : fields) {
    line += ',';
    append_json(line, field.name);
    line += ':';
    std::visit([&](const auto& value) { append_json(line, value); }, field.value);
  }
  return line + '}';
}

void log_event(LogLevel level, std::string_view event, const std::vector<LogField>& fields) {
  if (the_log().should_log(level_of(level))) the_log().log(level_of(level), "{}", log_line(level, event, fields));
}

void silence_log() { the_log().set_level(spdlog::level::off); }

void flush_log() { the_log().flush(); }

}  // namespace quell::server
