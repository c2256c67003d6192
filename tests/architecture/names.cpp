#include <regex>
#include <sstream>

#include "tests/architecture/rules.h"

namespace quell::architecture {
namespace {

// What a line that begins in the first column defines: a type, an alias, a function, a constant. Empty where nothing.
std::string defined_by(const std::string& line) {
  static const std::regex type{R"((?:struct|class|enum class|enum) (\w+) .*)"};
  static const std::regex alias{R"(using (\w+) =.*)"};
  static const std::regex constant{R"((?:static |inline )?(?:const|constexpr) [^(]*?(\w+)(?:\[\])? ?[={].*)"};
  static const std::regex function{R"((?!TRY|return|BOOST_|namespace|using|#)[A-Za-z][\w:<>,&* ]*?[ &*](\w+)\(.*)"};
  std::smatch parts;
  for (const std::regex* pattern : {&type, &alias, &constant, &function})
    if (std::regex_match(line, parts, *pattern)) return parts[1];
  return {};
}

std::set<std::string> names_for_itself(const SourceFile& file) {
  std::set<std::string> names;
  std::istringstream written{file.content}, lexed_lines{lexed(file.content).code};
  bool inside = false;
  for (std::string line, code; std::getline(written, line) && std::getline(lexed_lines, code);) {
    if (line == "namespace {") inside = true;
    if (line == "}  // namespace") inside = false;
    if (const std::string name = inside ? defined_by(code) : ""; !name.empty()) names.insert(name);
  }
  return names;
}

}  // namespace

Complaints names_of_two_files(const SourceFiles& files) {
  Complaints complaints;
  std::map<std::pair<std::string, std::string>, std::string> seen;  // room and name: the file
  for (const SourceFile& file : files) {
    if (!file.path.ends_with(".cpp")) continue;
    for (const std::string& name : names_for_itself(file)) {
      const auto [first, fresh] = seen.try_emplace({room_of(file.path), name}, file.path);
      if (!fresh) complaints.push_back(file.path + ": " + name + " is also what " + first->second + " calls something");
    }
  }
  return complaints;
}

}  // namespace quell::architecture
