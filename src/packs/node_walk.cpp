#include "packs/node_walk.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/text.h"
#include "core/time_zone.h"

namespace quell::packs {
namespace {

std::string in_quotes(std::string_view name) { return "\"" + std::string{name} + "\""; }

template <class Number>
std::optional<Number> number_in(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return {};
  return number;
}

// What a cell says, where cells are all there is; null elsewhere.
const std::string* cell_of(const NodeWalk& walk, const Node& node) {
  return walk.as_text() ? std::get_if<std::string>(&node.value) : nullptr;
}

}  // namespace

void NodeWalk::problem(ProblemKind kind, int line, std::string what, std::string remedy) {
  problems_.push_back({kind, file_, line, std::move(what), std::move(remedy)});
}

void NodeWalk::wrong_type(const Node& node, std::string_view key, std::string_view wanted) {
  problem(ProblemKind::wrong_type, node.line, in_quotes(key) + " is not " + std::string{wanted} + ".",
          "Write " + std::string{wanted} + " here.");
}

void read_node(NodeWalk& walk, const Node& node, std::string_view key, std::string& out) {
  constexpr std::size_t characters_max = 4'000;
  const auto* text = std::get_if<std::string>(&node.value);
  if (!text) return walk.wrong_type(node, key, "text in quotes");
  CleanedText cleaned = clean_text(*text, characters_max, Lines::many);
  if (cleaned.refused)
    return walk.problem(ProblemKind::text_refused, node.line, "The text of " + in_quotes(key) + " cannot be kept.",
                        "Write at most 4,000 characters of UTF-8 without control characters.");
  if (cleaned.text.empty())
    return walk.problem(ProblemKind::text_empty, node.line, in_quotes(key) + " is empty.",
                        "Write its value, or leave it out where it may be absent.");
  out = std::move(cleaned.text);
}

void read_node(NodeWalk& walk, const Node& node, std::string_view key, int& out) {
  constexpr std::int64_t number_max = 1'000'000'000;
  std::optional<std::int64_t> number;
  if (const std::string* cell = cell_of(walk, node)) number = number_in<std::int64_t>(*cell);
  else if (const auto* integer = std::get_if<std::int64_t>(&node.value)) number = *integer;
  if (!number) return walk.wrong_type(node, key, "a whole number");
  if (*number < 0 || *number > number_max)
    return walk.problem(ProblemKind::out_of_range, node.line, in_quotes(key) + " is out of range.",
                        "Write a number from 0 to 1000000000.");
  out = static_cast<int>(*number);
}

void read_node(NodeWalk& walk, const Node& node, std::string_view key, double& out) {
  std::optional<double> number;
  if (const std::string* cell = cell_of(walk, node)) number = number_in<double>(*cell);
  else if (const auto* real = std::get_if<double>(&node.value)) number = *real;
  else if (const auto* integer = std::get_if<std::int64_t>(&node.value)) number = static_cast<double>(*integer);
  if (!number || !std::isfinite(*number)) return walk.wrong_type(node, key, "a number");
  out = *number;
}

void read_node(NodeWalk& walk, const Node& node, std::string_view key, bool& out) {
  if (const auto* flag = std::get_if<bool>(&node.value)) out = *flag;
  else if (const std::string* cell = cell_of(walk, node); cell && (*cell == "yes" || *cell == "no"))
    out = *cell == "yes";
  else walk.wrong_type(node, key, walk.as_text() ? "yes or no (or an empty cell for unknown)" : "true or false");
}

void read_node(NodeWalk& walk, const Node& node, std::string_view key, Date& out) {
  if (const auto* date = std::get_if<Date>(&node.value)) {
    out = *date;
    return;
  }
  const std::string* cell = cell_of(walk, node);
  const auto date = cell ? date_from_iso(*cell) : std::nullopt;
  if (date) out = *date;
  else walk.wrong_type(node, key, "a day such as 2022-08-01, without quotes");
}

void read_node(NodeWalk& walk, const Node& node, std::string_view key, std::chrono::minutes& out) {
  const auto* text = std::get_if<std::string>(&node.value);
  const auto time = text ? clock_time_from(*text) : std::nullopt;
  if (time) out = *time;
  else walk.wrong_type(node, key, "a clock time such as 09:30");
}

std::vector<Node> items_of(NodeWalk& walk, const Node& node, std::string_view key) {
  if (const auto* list = std::get_if<NodeList>(&node.value)) return *list;
  const std::string* cell = cell_of(walk, node);
  if (!cell) {
    walk.wrong_type(node, key, "a list");
    return {};
  }
  std::vector<Node> words;
  for (std::size_t at = 0; at < cell->size();) {
    const std::size_t end = std::min(cell->find(' ', at), cell->size());
    if (end > at) words.push_back({cell->substr(at, end - at), node.line});
    at = end + 1;
  }
  return words;
}

std::string listed(const std::vector<std::string>& names) {
  std::string list;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) list += i + 1 == names.size() ? " or " : ", ";
    list += in_quotes(names[i]);
  }
  return list;
}

void report_unknown_keys(NodeWalk& walk, const NodeTable& table, const std::vector<std::string>& known) {
  for (const Member& member : table)
    if (std::find(known.begin(), known.end(), member.key) == known.end())
      walk.problem(ProblemKind::key_unknown, member.node.line, in_quotes(member.key) + " is not known here.",
                   "Take it out, or correct its spelling. Known here: " + listed(known) + ".");
}

}  // namespace quell::packs
