#include <algorithm>
#include <cstdio>

#include "apps/quell/commands.h"
#include "apps/quell/layers.h"
#include "apps/quell/serve_options.h"

namespace quell::command_line {
namespace {

std::string origin_of_value(const Value& value) {
  switch (value.origin) {
    case Origin::built_in: return "built in";
    case Origin::file: return "file";
    case Origin::environment: return variable_name(value.name);
    case Origin::flag: return flag_name(value.name);
  }
  return "";
}

// A database's address may hold a password, before the host or among its parameters. One that holds '@' itself ends at
// the last.
std::string without_password(std::string text) {
  const auto scheme = text.find("://");
  if (scheme == text.npos) return text;
  for (auto at = text.find("password="); at != text.npos; at = text.find("password=", at + 1)) {
    const auto from = at + std::string_view{"password="}.size();
    text.replace(from, std::min(text.find('&', from), text.size()) - from, "***");
  }
  const auto at = text.rfind('@');
  const auto colon = text.find(':', scheme + 3);
  if (at != text.npos && colon < at) text.replace(colon + 1, at - colon - 1, "***");
  return text;
}

Result<int> show(const Command& command, const Values& values) {
  TRY(options_of<ServeOptions>(command, values));
  for (std::size_t i = 0; i < values.size(); ++i) {
    const bool is_secret = command.settings[i].shown == Shown::secret && !values[i].text.empty();
    const std::string text = is_secret ? "***" : without_password(values[i].text);
    std::printf("%-18s %-40s %s\n", values[i].name.c_str(), text.c_str(), origin_of_value(values[i]).c_str());
  }
  return 0;
}

}  // namespace

Command config_command() {
  return {"config", "Show what `serve` would run with, and where each setting comes from",
          settings_of<ServeOptions>(serve_helps()), show, "serve"};
}

}  // namespace quell::command_line
