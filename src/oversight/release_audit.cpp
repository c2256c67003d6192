#include "oversight/release_audit.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

namespace quell::oversight {
namespace {

struct Flow {
  std::size_t from, to;
  int size;
};

// The graph of all releases: a node for each, and for each stretch of a category a chain of nodes, one a release, so
// that sums from its begin are looked at, too. What is still untold at the end runs together: its parts may be
// anything.
class PublicSums {
 public:
  explicit PublicSums(const std::vector<PastRelease>& releases) {
    const std::size_t untold = node();
    for (const PastRelease& release : releases) add(release);
    for (const auto& [category, stretch] : open_)
      if (stretch.last) flow(*stretch.last, untold, stretch.size);
    for (const Flow& one : flows_) {
      ways_[one.from].push_back(one.to);
      if (one.size > 0) ways_[one.to].push_back(one.from);
    }
  }

  int certain_within(const packs::Suppression& hidden) const {
    return static_cast<int>(std::ranges::count_if(flows_, [&](const Flow& one) {
      return one.size >= std::max(hidden.hide_from, 1) && one.size <= hidden.hide_to && is_certain(one);
    }));
  }

 private:
  struct Stretch {
    std::optional<std::size_t> last;
    int size = 0;  // since the category was told
  };

  void add(const PastRelease& release) {
    const std::size_t week = node();
    for (const Counted& one : release.truth) {
      const int grown = std::max(0, one.number - known_[one.category]);
      known_[one.category] = one.number;
      Stretch& stretch = open_[one.category];
      const std::size_t so_far = node();
      if (stretch.last) flow(*stretch.last, so_far, stretch.size);
      flow(week, so_far, grown);
      stretch.last = so_far;
      stretch.size += grown;
      if (std::ranges::find(release.told, one.category) != release.told.end()) open_.erase(one.category);
    }
  }

  std::size_t node() {
    ways_.emplace_back();
    return ways_.size() - 1;
  }
  void flow(std::size_t from, std::size_t to, int size) { flows_.push_back({from, to, size}); }

  // No circle through it but itself and back.
  bool is_certain(const Flow& one) const { return !reaches(one.to, one.from, one) && !reaches(one.from, one.to, one); }

  bool reaches(std::size_t from, std::size_t to, const Flow& but) const {
    std::vector<bool> seen(ways_.size());
    std::vector<std::size_t> todo{from};
    seen[from] = true;
    while (!todo.empty()) {
      const std::size_t at = todo.back();
      todo.pop_back();
      for (const std::size_t next : ways_[at]) {
        const bool is_itself = (at == but.from && next == but.to) || (at == but.to && next == but.from);
        if (is_itself || seen[next]) continue;
        if (next == to) return true;
        seen[next] = true;
        todo.push_back(next);
      }
    }
    return false;
  }

  std::vector<Flow> flows_;
  std::vector<std::vector<std::size_t>> ways_;  // by node: where one more may run, or one less
  std::map<std::string, int> known_;
  std::map<std::string, Stretch> open_;
};

}  // namespace

int certain_small_counts(const std::vector<PastRelease>& releases, const packs::Suppression& suppression) {
  if (suppression.hide_to < std::max(suppression.hide_from, 1)) return 0;
  return PublicSums{releases}.certain_within(suppression);
}

}  // namespace quell::oversight
