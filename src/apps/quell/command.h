#pragma once

// A command of the program. Adding one: a file with its options (a described struct), its run function and
// `Command x_command()`, and one line in commands.cpp.

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/read_json.h"
#include "core/write_json.h"

namespace quell::command_line {

enum class Form { value, list, yes_or_no, position, optional_position, positions };
inline constexpr char between_positions = '\n';  // in their text: names of files hold commas
enum class Shown { yes, secret };

// What may be set. Its field `trusted_proxies` is the flag --trusted-proxies, the variable QUELL_TRUSTED_PROXIES and
// the line `trusted_proxies = …` of the configuration file.
struct Setting {
  std::string name;
  std::string about;
  std::string fallback;
  Form form = Form::value;
  Shown shown = Shown::yes;
};

enum class Origin { built_in, file, environment, flag };

struct Value {
  std::string name;
  std::string text;  // of a list: with commas
  Origin origin = Origin::built_in;
};
using Values = std::vector<Value>;

struct Command {
  std::string name;  // "serve"; "pack check" stands under "pack"
  std::string about;
  std::vector<Setting> settings;
  std::function<Result<int>(const Command&, const Values&)> run;  // the exit code
  std::string section = name;                                     // whose lines of the configuration file it reads
};

// What is said of a setting in the help.
struct Help {
  std::string about;
  Form form = Form::value;  // lists and yes-or-no settings are known by their field's type
  Shown shown = Shown::yes;
};
using Helps = std::map<std::string, Help, std::less<>>;

boost::json::value document_of(const Command& command, const Values& values);
std::string plain_text(const std::string& json);  // "\"a\"" as "a", "[\"a\",\"b\"]" as "a,b"

template <class Field>
inline constexpr Form form_of = Form::value;
template <>
inline constexpr Form form_of<bool> = Form::yes_or_no;
template <class T>
inline constexpr Form form_of<std::vector<T>> = Form::list;

template <Described Options>
std::vector<Setting> settings_of(const Helps& helps) {
  const Options built_in{};
  std::vector<Setting> settings;
  each_field<Options>([&](auto field) {
    using Field = std::remove_cvref_t<decltype(built_in.*field.pointer)>;
    const Help& help = helps.at(field.name);
    const bool is_own = form_of<Field> == Form::value || help.form == Form::positions;
    const Form form = is_own ? help.form : form_of<Field>;
    settings.push_back({field.name, help.about, plain_text(to_json(built_in.*field.pointer)), form, help.shown});
  });
  return settings;
}

template <Described Options>
Result<Options> options_of(const Command& command, const Values& values) {
  return read_json<Options>(document_of(command, values), Scalars::as_text);
}

template <Described Options>
Command make_command(std::string name, std::string about, const Helps& helps, Result<int> (*run)(const Options&)) {
  return {std::move(name), std::move(about), settings_of<Options>(helps),
          [run](const Command& command, const Values& values) -> Result<int> {
            const auto options = options_of<Options>(command, values);
            if (!options) return tl::unexpected(options.error());
            return run(*options);
          }};
}

}  // namespace quell::command_line
