#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace quell::architecture {

// floor_plan.txt: which rooms a room may name, by include or by table; itself and all below it that it reaches.
class FloorPlan {
 public:
  explicit FloorPlan(std::string_view text);

  bool has(const std::string& room) const { return reach_.contains(room); }
  bool may_name(const std::string& room, const std::string& other) const;

 private:
  std::map<std::string, std::set<std::string>> reach_;
};

}  // namespace quell::architecture
