#include "apps/quell/layers.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

namespace quell::command_line {

Values values_in_force(const Command& command, const Layers& layers) {
  Values values;
  for (const Setting& setting : command.settings) {
    Value value{setting.name, setting.fallback, Origin::built_in};
    if (const auto line = layers.file.find(setting.name); line != layers.file.end())
      value = {setting.name, line->second, Origin::file};
    if (const auto text = layers.variable(variable_name(setting.name)))
      value = {setting.name, *text, Origin::environment};
    if (const auto flag = layers.flags.find(setting.name); flag != layers.flags.end())
      value = {setting.name, flag->second, Origin::flag};
    values.push_back(std::move(value));
  }
  return values;
}

std::string variable_name(const std::string& setting) {
  std::string name = "QUELL_" + setting;
  std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return name;
}

std::string flag_name(const std::string& setting) {
  std::string name = "--" + setting;
  std::ranges::replace(name, '_', '-');
  return name;
}

std::string place_of_fault(const std::string& field) {
  if (!field.starts_with('/')) return field;
  const std::string place = field.substr(1);
  if (place.find_first_not_of("0123456789/") != place.npos) return flag_name(place);
  const std::size_t slash = place.find('/');
  if (slash == place.npos) return "line " + place;
  return "line " + place.substr(0, slash) + ", column " + place.substr(slash + 1);
}

std::optional<std::string> environment_variable(const std::string& name) {
  const char* text = std::getenv(name.c_str());
  if (!text) return {};
  return text;
}

}  // namespace quell::command_line
