#pragma once

// Reads nodes into described structs: a key of the file is the name of a field. Every problem is reported, each with
// its line: a missing key, an unknown key, a wrong type. An optional may be absent, a vector too; nothing else may. A
// struct that has a member `line` outside its description learns where it stood.

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/described.h"
#include "packs/node.h"
#include "packs/problem.h"

namespace quell::packs {

// TOML has types. The cells of a CSV file are all text: "" means absent, a list is parted by spaces.
enum class Typing { typed, as_text };

class NodeWalk {
 public:
  NodeWalk(std::string file, Typing typing, std::vector<Problem>& problems)
      : file_(std::move(file)), typing_(typing), problems_(problems) {}

  bool as_text() const { return typing_ == Typing::as_text; }
  void problem(ProblemKind kind, int line, std::string what, std::string remedy);
  void wrong_type(const Node& node, std::string_view key, std::string_view wanted);

 private:
  std::string file_;
  Typing typing_;
  std::vector<Problem>& problems_;
};

void read_node(NodeWalk& walk, const Node& node, std::string_view key, std::string& out);
void read_node(NodeWalk& walk, const Node& node, std::string_view key, int& out);     // 0 to 1,000,000,000
void read_node(NodeWalk& walk, const Node& node, std::string_view key, double& out);  // finite
void read_node(NodeWalk& walk, const Node& node, std::string_view key, bool& out);
void read_node(NodeWalk& walk, const Node& node, std::string_view key, Date& out);
void read_node(NodeWalk& walk, const Node& node, std::string_view key, std::chrono::minutes& out);  // "09:30"

// The items of a list, or the words of a cell. Reports what is neither, and returns none of it.
std::vector<Node> items_of(NodeWalk& walk, const Node& node, std::string_view key);

// "a, b and c", each in quotes: the names that a remedy offers.
std::string listed(const std::vector<std::string>& names);

template <DescribedEnum Enum>
void read_node(NodeWalk& walk, const Node& node, std::string_view key, Enum& out) {
  const auto* name = std::get_if<std::string>(&node.value);
  if (name && choose(*name, out)) return;
  std::vector<std::string> choices;
  each_choice<Enum>([&](auto choice) { choices.emplace_back(choice.name); });
  walk.problem(ProblemKind::unknown_choice, node.line,
               name ? "\"" + *name + "\" is not a choice for \"" + std::string{key} + "\"."
                    : "\"" + std::string{key} + "\" must be one of a few words.",
               "Write one of " + listed(choices) + ".");
}

template <class T>
void read_node(NodeWalk& walk, const Node& node, std::string_view key, std::optional<T>& out);
template <class T>
void read_node(NodeWalk& walk, const Node& node, std::string_view key, std::vector<T>& out);
template <class T>
void read_node(NodeWalk& walk, const Node& node, std::string_view key, std::map<std::string, T>& out);
template <Described Struct>
void read_node(NodeWalk& walk, const Node& node, std::string_view key, Struct& out);

template <class T>
void read_node(NodeWalk& walk, const Node& node, std::string_view key, std::optional<T>& out) {
  const auto* text = std::get_if<std::string>(&node.value);
  if (walk.as_text() && text && text->empty()) return;
  read_node(walk, node, key, out.emplace());
}

template <class T>
void read_node(NodeWalk& walk, const Node& node, std::string_view key, std::vector<T>& out) {
  for (const Node& item : items_of(walk, node, key)) read_node(walk, item, key, out.emplace_back());
}

template <class T>
void read_node(NodeWalk& walk, const Node& node, std::string_view key, std::map<std::string, T>& out) {
  const auto* table = std::get_if<NodeTable>(&node.value);
  if (!table) return walk.wrong_type(node, key, "a table");
  for (const Member& member : *table) read_node(walk, member.node, member.key, out[member.key]);
}

template <class T>
inline constexpr bool may_be_left_out = false;
template <class T>
inline constexpr bool may_be_left_out<std::optional<T>> = true;
template <class T>
inline constexpr bool may_be_left_out<std::vector<T>> = true;

template <Described Struct>
std::vector<std::string> keys_of() {
  std::vector<std::string> keys;
  each_field<Struct>([&](auto field) { keys.emplace_back(field.name); });
  return keys;
}

// Reports keys that are not among `known`.
void report_unknown_keys(NodeWalk& walk, const NodeTable& table, const std::vector<std::string>& known);

template <Described Struct>
void read_node(NodeWalk& walk, const Node& node, std::string_view key, Struct& out) {
  const auto* table = std::get_if<NodeTable>(&node.value);
  if (!table) return walk.wrong_type(node, key, "a table");
  if constexpr (requires { out.line; }) out.line = node.line;
  each_field<Struct>([&](auto field) {
    auto& value = out.*field.pointer;
    if (const Node* found = node.find(field.name)) {
      read_node(walk, *found, field.name, value);
    } else if (!may_be_left_out<std::remove_cvref_t<decltype(value)>>) {
      walk.problem(ProblemKind::key_missing, node.line, std::string{"\""} + field.name + "\" is missing.",
                   std::string{"Add it here; another pack shows how \""} + field.name + "\" is written.");
    }
  });
  report_unknown_keys(walk, *table, keys_of<Struct>());
}

}  // namespace quell::packs
