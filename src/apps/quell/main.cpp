#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>

#include "apps/quell/commands.h"
#include "apps/quell/layers.h"
#include "apps/server/embedded.h"
#include "apps/server/texts.h"

namespace quell::command_line {
namespace {

// How a command ended, for scripts: each kind of failure has its exit code.
int exit_code(FailureKind kind) {
  switch (kind) {
    case FailureKind::invalid_input: return 2;
    case FailureKind::not_found: return 3;
    case FailureKind::not_permitted: return 4;
    case FailureKind::conflict: return 5;
    case FailureKind::unavailable: return 6;
  }
  return 1;
}

int tell_failure(const Failure& failure) {
  const auto texts = server::Texts::load(server::embedded_in_the_program());
  const auto say = [&](const std::string& reason) { return texts ? texts->say("en", reason) : reason; };
  std::fprintf(stderr, "quell: %s (%s)\n", say(failure.reason).c_str(), failure.reason.c_str());
  for (const Fault& fault : failure.faults) {
    if (fault.field.empty()) continue;  // it is about the whole, of which the first line speaks
    std::fprintf(stderr, "  %s: %s\n", place_of_fault(fault.field).c_str(), say(fault.reason).c_str());
  }
  return exit_code(failure.kind);
}

std::string joined(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items) text += (text.empty() ? "" : ",") + item;
  return text;
}

// Top lines serve every command; lines under [serve] serve that command alone.
Result<Lines> lines_of(const std::string& path, const std::string& own_section) {
  Lines lines;
  if (path.empty()) return lines;
  std::ifstream file{path};
  if (!file) return invalid("/config", "server.config_not_found");
  try {
    for (const CLI::ConfigItem& item : CLI::ConfigTOML{}.from_config(file)) {
      const std::string section = joined(item.parents);
      if (item.name == "++" || item.name == "--") continue;  // a section begins or ends
      if (section.empty()) lines.emplace(item.name, joined(item.inputs));
      else if (section == own_section) lines[item.name] = joined(item.inputs);
    }
  } catch (const CLI::Error&) {
    return invalid("/config", "server.config_malformed");
  }
  return lines;
}

// A name that no command knows is most likely misspelt.
Result<void> check_names(const Lines& lines, const std::vector<Command>& commands) {
  for (const auto& [name, text] : lines) {
    bool known = false;
    for (const Command& command : commands)
      for (const Setting& setting : command.settings) known = known || setting.name == name;
    if (!known) return invalid("/" + name, "core.unknown_field");
  }
  return {};
}

struct Chosen {
  const Command* command = nullptr;
  CLI::App* parsed = nullptr;
  Lines flags;
};

CLI::App* place_of(CLI::App& app, const Command& command) {
  const auto space = command.name.find(' ');
  if (space == command.name.npos) return app.add_subcommand(command.name, command.about);
  const std::string group = command.name.substr(0, space);
  const auto parents = app.get_subcommands([&](CLI::App* other) { return other->get_name() == group; });
  CLI::App* parent = parents.empty() ? app.add_subcommand(group)->require_subcommand(1) : parents.front();
  return parent->add_subcommand(command.name.substr(space + 1), command.about);
}

void add_settings(CLI::App& place, const Command& command, Lines& flags) {
  for (const Setting& setting : command.settings) {
    const std::string flag = flag_name(setting.name);
    const std::string about =
        setting.about +
        (setting.fallback.empty() || setting.form == Form::yes_or_no ? "" : " [" + setting.fallback + "]");
    const auto keep = [&flags, name = setting.name](const std::string& text) { flags[name] = text; };
    if (setting.form == Form::yes_or_no)
      place.add_flag_callback(
          flag, [keep] { keep("true"); }, about);
    else if (setting.form == Form::positions)
      place
          .add_option_function<std::vector<std::string>>(
              setting.name,
              [keep](const std::vector<std::string>& texts) {
                std::string all;
                for (const std::string& text : texts)
                  all += (all.empty() ? "" : std::string(1, between_positions)) + text;
                keep(all);
              },
              about)
          ->required();
    else if (setting.form == Form::position)
      place.add_option_function<std::string>(setting.name, keep, about)->required();
    else if (setting.form == Form::optional_position) place.add_option_function<std::string>(setting.name, keep, about);
    else place.add_option_function<std::string>(flag, keep, about);
  }
}

int run(int argc, char** argv) {
  const std::vector<Command> commands = all_commands();
  CLI::App app{"Quell runs a health department's response to an outbreak.", "quell"};
  app.require_subcommand(1);
  app.fallthrough();
  std::string config;
  app.add_option("--config", config, "a file of settings: lines `port = 8080`; also QUELL_CONFIG")
      ->envname("QUELL_CONFIG");
  std::vector<Chosen> choices(commands.size());
  for (std::size_t i = 0; i < commands.size(); ++i) {
    choices[i].command = &commands[i];
    choices[i].parsed = place_of(app, commands[i]);
    add_settings(*choices[i].parsed, commands[i], choices[i].flags);
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& success) {
    return app.exit(success);
  } catch (const CLI::ParseError& error) {
    app.exit(error);
    return exit_code(FailureKind::invalid_input);
  }
  for (const Chosen& choice : choices) {
    if (!choice.parsed->parsed()) continue;
    const auto lines = lines_of(config, choice.command->section);
    if (!lines) return tell_failure(lines.error());
    if (const auto checked = check_names(*lines, commands); !checked) return tell_failure(checked.error());
    const Values values = values_in_force(*choice.command, {choice.flags, *lines, environment_variable});
    const auto code = choice.command->run(*choice.command, values);
    if (!code) return tell_failure(code.error());
    return *code;
  }
  return exit_code(FailureKind::invalid_input);
}

}  // namespace
}  // namespace quell::command_line

int main(int argc, char** argv) { return quell::command_line::run(argc, argv); }
