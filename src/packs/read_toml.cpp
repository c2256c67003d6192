#include "packs/read_toml.h"

#include <toml++/toml.h>

#include <optional>

namespace quell::packs {
namespace {

// Thrown and caught in this file alone, as the library's own faults are.
struct Unsupported {
  int line;
};

int line_of_node(const toml::node& node) { return static_cast<int>(node.source().begin.line); }

Date date_of(const toml::date& day, int line) {
  const auto date =
      date_from_iso(std::to_string(10'000 + day.year).substr(1) + "-" + std::to_string(100 + day.month).substr(1) +
                    "-" + std::to_string(100 + day.day).substr(1));
  if (!date) throw Unsupported{line};
  return *date;
}

// NOLINTNEXTLINE(misc-no-recursion): the library limits the depth
Node node_of(const toml::node& node) {
  const int line = line_of_node(node);
  if (const auto* text = node.as_string()) return {text->get(), line};
  if (const auto* integer = node.as_integer()) return {integer->get(), line};
  if (const auto* number = node.as_floating_point()) return {number->get(), line};
  if (const auto* flag = node.as_boolean()) return {flag->get(), line};
  if (const auto* date = node.as_date()) return {date_of(date->get(), line), line};
  if (const auto* array = node.as_array()) {
    NodeList list;
    for (const toml::node& item : *array) list.push_back(node_of(item));
    return {std::move(list), line};
  }
  if (const auto* table = node.as_table()) {
    NodeTable members;
    for (const auto& [key, item] : *table) members.push_back({std::string{key.str()}, node_of(item)});
    return {std::move(members), line};
  }
  throw Unsupported{line};
}

}  // namespace

tl::expected<Node, TomlFault> read_toml(std::string_view text) {
  try {
    return node_of(toml::parse(text));
  } catch (const toml::parse_error& error) {
    return tl::unexpected(TomlFault{static_cast<int>(error.source().begin.line), std::string{error.description()}});
  } catch (const Unsupported& fault) {
    return tl::unexpected(TomlFault{fault.line, "Only days from 1900 to 2199 may stand here, without a time."});
  }
}

}  // namespace quell::packs
