#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "apps/quell/command.h"

namespace quell::command_line {

using Lines = std::map<std::string, std::string, std::less<>>;  // setting and its text

// What was said where.
struct Layers {
  Lines flags;
  Lines file;
  std::function<std::optional<std::string>(const std::string& name)> variable;
};

// What is in force: a flag goes before the environment, that before the file, that before what is built in.
Values values_in_force(const Command& command, const Layers& layers);

std::string variable_name(const std::string& setting);  // "QUELL_TRUSTED_PROXIES"
std::string flag_name(const std::string& setting);      // "--trusted-proxies"

// Where a fault lies, for people: "/trusted_proxies" is the flag, "/12/3" is "line 12, column 3" of a file.
std::string place_of_fault(const std::string& field);

// The process's environment.
std::optional<std::string> environment_variable(const std::string& name);

}  // namespace quell::command_line
