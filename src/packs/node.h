#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/date.h"

namespace quell::packs {

struct Node;
struct Member;
using NodeList = std::vector<Node>;
using NodeTable = std::vector<Member>;

// A value of a TOML file, or a row or cell of a CSV file, with the line on which it stands. This is what a pack is read
// from, so that every problem can name its line and only one file knows the TOML library.
struct Node {
  std::variant<std::string, std::int64_t, double, bool, Date, NodeList, NodeTable> value;
  int line = 0;

  const Node* find(std::string_view key) const;  // null where it is no table, or has no such key
};

struct Member {
  std::string key;
  Node node;
};

inline const Node* Node::find(std::string_view key) const {
  if (const auto* table = std::get_if<NodeTable>(&value))
    for (const Member& member : *table)
      if (member.key == key) return &member.node;
  return nullptr;
}

}  // namespace quell::packs
