#include "tests/architecture/rules.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <regex>
#include <sstream>

namespace quell::architecture {
namespace {

std::string place(const SourceFile& file, std::size_t at) {
  return file.path + ":" + std::to_string(line_of(file.content, at)) + ": ";
}

std::string lower(std::string_view text) {
  std::string small{text};
  std::ranges::transform(small, small.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return small;
}

struct Include {
  std::size_t at;
  std::string path;
  bool ours;  // "in quotes"
};

std::vector<Include> includes_of(const SourceFile& file) {
  static const std::regex pattern{R"(#include ([<"])([^>"]+)[>"])"};
  std::vector<Include> includes;
  const std::string code = lexed(file.content).code;
  for (std::sregex_iterator found{code.begin(), code.end(), pattern}, end; found != end; ++found)
    includes.push_back({static_cast<std::size_t>(found->position()), (*found)[2], (*found)[1] == "\""});
  return includes;
}

struct Table {
  std::string name;
  std::string room;  // the part before the first underline
};

std::vector<Table> tables_in(const std::string& sql) {
  static const std::regex pattern{
      R"(\b(from|join|into|update|table|references|on|append_only)[\s(]+(if\s+(not\s+)?exists\s+)?([a-z]+)_([a-z0-9_]+))"};
  std::vector<Table> tables;
  const std::string small = lower(sql);
  for (std::sregex_iterator found{small.begin(), small.end(), pattern}, end; found != end; ++found)
    tables.push_back({(*found)[4].str() + "_" + (*found)[5].str(), (*found)[4]});
  return tables;
}

// The end of what opens at `at` with a bracket.
std::size_t closing(std::string_view code, std::size_t at) {
  int depth = 0;
  for (; at < code.size(); ++at) {
    if (code[at] == '(' || code[at] == '{') ++depth;
    if (code[at] == ')' || code[at] == '}') --depth;
    if (depth == 0) return at;
  }
  return code.size();
}

bool is_reason(const FloorPlan& plan, const std::string& text) {
  static const std::regex pattern{"([a-z]+)\\.[a-z][a-z0-9_]*"};
  std::smatch parts;
  return std::regex_match(text, parts, pattern) && plan.has(parts[1]);
}

// Where a failure's reason may stand: the stretches of code between the brackets of these calls.
std::vector<std::pair<std::size_t, std::size_t>> failing_calls(const std::string& code) {
  static const std::regex pattern{
      R"(\b(fail|invalid|fault|refuse|refused|unavailable|Failure|Fault|CleanedText)\s*[({]|\breturn \{)"};
  std::vector<std::pair<std::size_t, std::size_t>> calls;
  for (std::sregex_iterator found{code.begin(), code.end(), pattern}, end; found != end; ++found) {
    const auto open = static_cast<std::size_t>(found->position() + found->length() - 1);
    calls.emplace_back(open, closing(code, open));
  }
  return calls;
}

// The keys of a flat JSON object of texts.
std::set<std::string> keys_of(const std::string& json) {
  static const std::regex pattern{R"re("([^"\\]+)"\s*:)re"};
  std::set<std::string> keys;
  for (std::sregex_iterator found{json.begin(), json.end(), pattern}, end; found != end; ++found)
    keys.insert((*found)[1]);
  return keys;
}

// The operands of the ?: that begins at `at` end before a semicolon, a comma or an unmatched bracket.
std::string_view conditional_at(std::string_view code, std::size_t at) {
  int depth = 0;
  for (std::size_t end = at; end < code.size(); ++end) {
    const char c = code[end];
    if (c == '(' || c == '[' || c == '{') ++depth;
    if (c == ')' || c == ']' || c == '}') --depth;
    if (depth < 0 || (depth == 0 && (c == ';' || c == ','))) return code.substr(at, end - at);
  }
  return code.substr(at);
}

}  // namespace

Complaints arrows_that_point_up(const FloorPlan& plan, const SourceFile& file) {
  Complaints complaints;
  const std::string room = room_of(file.path);
  if (!plan.has(room)) return {file.path + ": floor_plan.txt has no room " + room};
  for (const Include& include : includes_of(file)) {
    const std::string other = include.path.substr(0, include.path.find('/'));
    if (include.ours && !plan.may_name(room, other))
      complaints.push_back(place(file, include.at) + room + " may not include " + include.path);
  }
  return complaints;
}

Complaints tables_of_other_rooms(const FloorPlan& plan, const SourceFile& file) {
  Complaints complaints;
  const std::string room = room_of(file.path);
  for (const Literal& literal : lexed(file.content).strings)
    for (const Table& table : tables_in(literal.text))
      if (plan.has(table.room) && !plan.may_name(room, table.room))
        complaints.push_back(place(file, literal.at) + room + " may not name the table " + table.name);
  return complaints;
}

Complaints migrations_that_point_up(const FloorPlan& plan, const SourceFile& file) {
  Complaints complaints;
  static const std::regex remark{"--[^\n]*"};
  const std::string sql = std::regex_replace(file.content, remark, "");
  for (std::size_t at = 0; at < sql.size();) {
    const auto end = std::min(sql.find(';', at), sql.size());
    const auto tables = tables_in(sql.substr(at, end - at));
    at = end + 1;
    for (const Table& table : tables) {
      if (!plan.has(table.room)) complaints.push_back(file.path + ": no room owns the table " + table.name);
      else if (!plan.may_name(tables.front().room, table.room))
        complaints.push_back(file.path + ": " + tables.front().name + " may not refer to " + table.name);
    }
  }
  return complaints;
}

Complaints longer_than(int lines_max, const SourceFile& file) {
  const auto lines = std::ranges::count(file.content, '\n');
  if (lines <= lines_max) return {};
  return {file.path + " has " + std::to_string(lines) + " lines, more than " + std::to_string(lines_max)};
}

Complaints functions_longer_than(int lines_max, const SourceFile& file) {
  // In formatted sources a function begins and ends at the margin; so do structs, which may be longer.
  static const std::regex no_function{
      R"((namespace|struct|class|enum|union|extern|template|TEST|BOOST|static_assert|constexpr|const|[#/ ]).*|[^(]*)"};
  Complaints complaints;
  std::istringstream lines{lexed(file.content).code};
  int number = 0, start = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (line.empty() || line.front() == ' ') continue;
    if (line.front() == '}' && start > 0 && number - start > lines_max)
      complaints.push_back(file.path + ":" + std::to_string(start) + ": a function of more than " +
                           std::to_string(lines_max) + " lines");
    start = std::regex_match(line, no_function) ? 0 : number;
  }
  return complaints;
}

Complaints untested_sources(const SourceFiles& files, const std::map<std::string, std::string>& excused) {
  std::set<std::string> paths;
  for (const SourceFile& file : files) paths.insert(file.path);
  Complaints complaints;
  for (const std::string& path : paths) {
    if (!path.starts_with("src/") || !path.ends_with(".cpp") || is_test(path) || path.ends_with("/main.cpp")) continue;
    const bool tested = paths.contains(path.substr(0, path.size() - 4) + "_test.cpp");
    if (!tested && !excused.contains(path)) complaints.push_back(path + " has no test beside it");
    if (tested && excused.contains(path)) complaints.push_back(path + " has a test: excuse it no longer");
  }
  for (const auto& [path, reason] : excused)
    if (!paths.contains(path)) complaints.push_back(path + " is excused and does not exist");
  return complaints;
}

std::set<std::string> reasons_in(const FloorPlan& plan, const SourceFile& file) {
  std::set<std::string> reasons;
  const Lexed source = lexed(file.content);
  const auto calls = failing_calls(source.code);
  for (const Literal& literal : source.strings) {
    const bool in_call =
        std::ranges::any_of(calls, [&](auto call) { return call.first < literal.at && literal.at < call.second; });
    if (in_call && is_reason(plan, literal.text)) reasons.insert(literal.text);
  }
  return reasons;
}

Complaints untested_reasons(const std::set<std::string>& reasons, const SourceFiles& files) {
  static const std::regex pattern{"[a-z]+\\.[a-z][a-z0-9_]*"};
  std::set<std::string> named;
  for (const SourceFile& file : files) {
    if (!is_test(file.path)) continue;
    for (const Literal& literal : lexed(file.content).strings)
      for (std::sregex_iterator found{literal.text.begin(), literal.text.end(), pattern}, end; found != end; ++found)
        named.insert(found->str());
  }
  Complaints complaints;
  for (const std::string& reason : reasons)
    if (!named.contains(reason)) complaints.push_back("no test names the reason " + reason);
  return complaints;
}

Complaints missing_sentences(const std::set<std::string>& reasons, const SourceFiles& texts) {
  std::map<std::string, std::set<std::string>> keys{{"en", {}}, {"es", {}}};
  std::set<std::string> all = reasons;
  Complaints complaints;
  for (const SourceFile& file : texts) {
    auto& known = keys[file.path.substr(6, 2)];  // after "texts/"
    for (const std::string& key : keys_of(file.content)) {
      if (!known.insert(key).second) complaints.push_back(file.path + ": " + key + " stands twice in this language");
      all.insert(key);
    }
  }
  for (const auto& [language, known] : keys)
    for (const std::string& key : all)
      if (!known.contains(key)) complaints.push_back("texts/" + language + " has no sentence for " + key);
  return complaints;
}

Complaints miscompiled_coroutines(const SourceFile& file) {
  static const std::regex capturing{R"([(,=]\s*\[\s*[&=a-z][^\]]*\]\s*[({m])"};
  Complaints complaints;
  const std::string code = lexed(file.content).code;
  for (std::size_t at = code.find('?'); at != code.npos; at = code.find('?', at + 1))
    if (conditional_at(code, at).find("co_await") != std::string_view::npos)
      complaints.push_back(place(file, at) + "co_await inside ?: (use if and else)");
  for (std::size_t at = code.find("co_await"); at != code.npos; at = code.find("co_await", at + 1)) {
    const std::string expression{conditional_at(code, at)};
    if (std::regex_search(expression, capturing))
      complaints.push_back(place(file, at) + "a lambda captures inside a co_await expression (name it first)");
  }
  return complaints;
}

Complaints libraries_that_leak(const KeptLibrary& library, const SourceFiles& files) {
  Complaints complaints;
  std::set<std::string> seen_by;
  for (const SourceFile& file : files) {
    if (room_of(file.path).empty() || file.content.find("<" + library.include) == file.content.npos) continue;
    for (const Include& include : includes_of(file)) {
      if (include.ours || !include.path.starts_with(library.include)) continue;
      seen_by.insert(file.path);
      const bool allowed =
          std::ranges::any_of(library.allowed, [&](const auto& folder) { return file.path.starts_with(folder); });
      if (!allowed) complaints.push_back(place(file, include.at) + "may not include <" + include.path + ">");
    }
  }
  if (seen_by.size() > library.files_max)
    complaints.push_back("<" + library.include + "...> is included by " + std::to_string(seen_by.size()) +
                         " files, more than " + std::to_string(library.files_max));
  return complaints;
}

Complaints disease_names(const SourceFile& file) {
  static constexpr std::array names{"mpox",    "monkeypox", "orthopox",  "smallpox", "jynneos", "imvamune",   "measles",
                                    "rubella", "varicella", "influenza", "covid",    "ebola",   "tecovirimat"};
  Complaints complaints;
  const std::string small = lower(file.content);
  for (const char* name : names)
    if (const auto at = small.find(name); at != small.npos)
      complaints.push_back(place(file, at) + "names " + name + ": that is a pack's word");
  return complaints;
}

}  // namespace quell::architecture
