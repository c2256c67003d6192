#include "tests/architecture/floor_plan.h"

#include <sstream>

namespace quell::architecture {

FloorPlan::FloorPlan(std::string_view text) {
  std::istringstream lines{std::string{text}};
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream words{line};
    std::string room;
    words >> room;
    room.pop_back();  // the colon
    auto& reach = reach_[room];
    reach.insert(room);
    // Rooms come bottom to top, so what a room below reaches is known; a room not known yet lies above and adds
    // nothing.
    for (std::string below; words >> below;)
      if (const auto found = reach_.find(below); found != reach_.end())
        reach.insert(found->second.begin(), found->second.end());
  }
}

bool FloorPlan::may_name(const std::string& room, const std::string& other) const {
  const auto found = reach_.find(room);
  return found != reach_.end() && found->second.contains(other);
}

}  // namespace quell::architecture
