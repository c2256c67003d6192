#include "oversight/next_release.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>

#include "core/seed.h"

namespace quell::oversight {
namespace {

const packs::Suppression one_to_nine{1, 9};
const Date week_1 = make_date(2022, 8, 7);

std::string told(const std::vector<Released>& release) {
  std::map<std::string, int> sorted;
  for (const Released& one : release) sorted[one.category] = one.number;
  std::string text;
  for (const auto& [category, number] : sorted) text += category + " " + std::to_string(number) + " ";
  return text;
}

std::string told_of(const std::vector<Counted>& truth) {
  return told(next_release({}, truth, week_1, one_to_nine, {}));
}

TEST(NextRelease, small_counts_are_kept_back) {
  EXPECT_EQ(told_of({{"a", 40}, {"b", 30}, {"c", 6}, {"d", 5}}), "a 40 b 30 ");
}

TEST(NextRelease, a_single_small_count_takes_another_with_it) {
  EXPECT_EQ(told_of({{"a", 40}, {"b", 30}, {"c", 6}, {"d", 0}}), "a 40 ");
}

TEST(NextRelease, what_is_left_of_the_total_is_not_small_either) {
  EXPECT_EQ(told_of({{"a", 40}, {"b", 30}, {"c", 3}, {"d", 2}}), "a 40 ");
}

TEST(NextRelease, of_two_categories_none_can_be_told_alone) {
  EXPECT_EQ(told_of({{"a", 40}, {"b", 3}}), "");
  EXPECT_EQ(told_of({{"a", 40}}), "");
}

TEST(NextRelease, a_number_waits_until_it_has_grown_by_more_than_is_hidden) {
  const std::vector<Released> before{{"a", 40, week_1}, {"b", 30, week_1}};
  const auto next =
      next_release(before, {{"a", 45}, {"b", 60}, {"c", 8}, {"d", 9}}, make_date(2022, 8, 14), one_to_nine, {});
  EXPECT_EQ(told(next), "a 40 b 60 ");
  EXPECT_EQ(next.front().as_of, week_1) << "a number keeps the day on which it was true";
}

TEST(NextRelease, where_nothing_is_hidden_everything_is_told) {
  EXPECT_EQ(told(next_release({}, {{"a", 2}, {"b", 0}}, week_1, {1, 0}, {})), "a 2 b 0 ");
}

// Someone who kept every release and subtracts. What is known: the total of each week, and for each number that was
// told, the sum of its category from the telling before to this one. A dose of week w in category c is a unit that
// flows from w to c's stretch of weeks; a count is known for certain if no other flow fits, that is if no circle of the
// residual graph runs through it.
class Attack {
 public:
  explicit Attack(std::size_t categories) : stretch_of_(categories) {}

  void see_week(const std::vector<int>& doses, const std::vector<bool>& was_told) {
    const std::size_t week = node();
    weeks_.push_back(week);
    for (std::size_t c = 0; c < doses.size(); ++c) {
      if (!stretch_of_[c]) stretch_of_[c] = open_stretch();
      // The doses of a stretch so far run through one node a week, so that sums from its begin can be asked for, too.
      const std::size_t so_far = node();
      if (last_[*stretch_of_[c]]) flow(*last_[*stretch_of_[c]], so_far, sum_[*stretch_of_[c]]);
      flow(week, so_far, doses[c]);
      last_[*stretch_of_[c]] = so_far;
      sum_[*stretch_of_[c]] += doses[c];
      if (was_told[c]) stretch_of_[c].reset();
    }
  }

  // The counts from 1 to 9 that are certain.
  int small_counts_recovered() {
    const std::size_t rest = node();  // what is unsaid at the end: its parts may be anything
    for (const auto& open : stretch_of_)
      if (open && last_[*open]) flow(*last_[*open], rest, sum_[*open]);
    int recovered = 0;
    for (const Edge& edge : edges_)
      if (edge.flow >= 1 && edge.flow <= 9 && !reaches(edge.to, edge.from, edge) && !reaches(edge.from, edge.to, edge))
        ++recovered;
    return recovered;
  }

 private:
  struct Edge {
    std::size_t from, to;
    int flow;
  };

  std::size_t node() { return nodes_++; }
  std::size_t open_stretch() {
    last_.emplace_back();
    sum_.push_back(0);
    return last_.size() - 1;
  }
  void flow(std::size_t from, std::size_t to, int doses) { edges_.push_back({from, to, doses}); }

  // By other edges than `but`: along any, or back along one that bears something.
  bool reaches(std::size_t from, std::size_t to, const Edge& but) const {
    std::vector<bool> seen(nodes_);
    std::vector<std::size_t> todo{from};
    seen[from] = true;
    const auto go = [&](std::size_t next) {
      if (!seen[next]) todo.push_back(next);
      seen[next] = true;
    };
    while (!todo.empty()) {
      const std::size_t at = todo.back();
      todo.pop_back();
      for (const Edge& edge : edges_) {
        if (&edge == &but) continue;
        if (edge.from == at) go(edge.to);
        if (edge.to == at && edge.flow > 0) go(edge.from);
      }
    }
    return seen[to];
  }

  std::size_t nodes_ = 0;
  std::vector<std::size_t> weeks_;
  std::vector<std::optional<std::size_t>> stretch_of_;
  std::vector<std::optional<std::size_t>> last_;
  std::vector<int> sum_;
  std::vector<Edge> edges_;
};

struct Season {
  std::vector<std::string> categories;
  int weeks;
  int doses_max;  // of a category and week
};

// Plays a season, and counts what an attacker can recover; with `naive` every count above nine is told as it is.
int recovered(std::uint64_t number, const Season& season, bool naive) {
  Seed dice = Seed::from_number(number);
  const auto below = [&](int bound) {
    return static_cast<int>(dice.next_number_below(static_cast<std::uint64_t>(bound)));
  };
  Attack attack{season.categories.size()};
  std::vector<Counted> truth;
  for (const std::string& category : season.categories) truth.push_back({category, 0});
  std::vector<Released> told_before;
  std::vector<PastRelease> past;
  for (int week = 0; week < season.weeks; ++week) {
    std::vector<int> doses;
    for (Counted& one : truth) {
      doses.push_back(below(3) == 0 ? 0 : below(below(2) ? season.doses_max : 4));
      one.number += doses.back();
    }
    const Date day = week_1 + std::chrono::days{7 * week};
    std::vector<Released> told_now = next_release(told_before, truth, day, one_to_nine, past);
    if (naive) {
      told_now.clear();
      for (const Counted& one : truth)
        if (one.number > 9) told_now.push_back({one.category, one.number, day});
    }
    std::vector<bool> was_told;
    past.push_back({truth, {}});
    for (const Counted& one : truth) {
      const auto found = std::ranges::find(told_now, one.category, &Released::category);
      was_told.push_back(found != told_now.end() && found->as_of == day);
      if (was_told.back()) past.back().told.push_back(one.category);
    }
    attack.see_week(doses, was_told);
    told_before = std::move(told_now);
  }
  return attack.small_counts_recovered();
}

int seasons() { return std::getenv("QUELL_LONG") ? 5'000 : 200; }

// Found by 5,000 seasons: one dose in a week, ten in the next, all of one category that was told after them.
TEST(NextReleaseProperty, season_376_gives_nothing_away) {
  EXPECT_EQ(recovered(376, {{"a", "b", "c"}, 6, 30}, false), 0);
}

TEST(NextReleaseProperty, no_small_count_can_be_worked_out_from_all_releases) {
  for (int number = 1; number <= seasons(); ++number)
    for (const auto& season : {Season{{"a", "b"}, 6, 20}, Season{{"a", "b", "c"}, 6, 30},
                               Season{{"a", "b", "c", "d", "e", "f", "g"}, 8, 15}})
      ASSERT_EQ(recovered(static_cast<std::uint64_t>(number), season, false), 0)
          << "seed " << number << ", categories " << season.categories.size();
}

TEST(NextReleaseProperty, the_attack_finds_what_a_floor_alone_gives_away) {
  int found = 0;
  for (std::uint64_t number = 1; number <= 50; ++number) found += recovered(number, {{"a", "b", "c"}, 6, 30}, true);
  EXPECT_GT(found, 50);
}

// A first week of one open site tells its doses by the total alone. What cannot be unsaid keeps nothing back later.
TEST(NextRelease, goes_on_after_a_total_that_told_a_small_count) {
  const std::vector<PastRelease> past{{{{"a", 5}}, {}}};
  const auto next = next_release({}, {{"a", 45}, {"b", 30}, {"c", 6}, {"d", 5}}, week_1, one_to_nine, past);
  EXPECT_EQ(told(next), "a 45 b 30 ");
}

}  // namespace
}  // namespace quell::oversight
