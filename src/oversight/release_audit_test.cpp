#include "oversight/release_audit.h"

#include <gtest/gtest.h>

namespace quell::oversight {
namespace {

const packs::Suppression small_ones{1, 9};

std::vector<Counted> truth(int a, int b, int c) { return {{"a", a}, {"b", b}, {"c", c}}; }

TEST(ReleaseAudit, finds_the_week_whose_only_dose_was_of_the_category_told_after_it) {
  // Of the weeks since `a` was told, one and ten doses, all were its own: so was the one.
  const std::vector<PastRelease> releases{{truth(22, 15, 4), {"a"}},
                                          {truth(32, 29, 4), {"b"}},
                                          {truth(32, 36, 7), {"a"}},
                                          {truth(33, 36, 7), {}},
                                          {truth(43, 36, 7), {"a"}}};
  EXPECT_GT(certain_small_counts(releases, small_ones), 0);
  EXPECT_EQ(certain_small_counts({releases.begin(), releases.end() - 1}, small_ones), 0);
}

TEST(ReleaseAudit, finds_what_is_left_of_a_total) {
  EXPECT_GT(certain_small_counts({{truth(40, 30, 6), {"a", "b"}}}, small_ones), 0);
  EXPECT_EQ(certain_small_counts({{truth(40, 6, 5), {"a"}}}, small_ones), 0);
}

TEST(ReleaseAudit, finds_nothing_where_nothing_is_told_or_hidden) {
  EXPECT_EQ(certain_small_counts({{truth(1, 0, 0), {}}, {truth(1, 3, 0), {}}}, small_ones), 0);
  EXPECT_EQ(certain_small_counts({{truth(1, 2, 3), {"a", "b", "c"}}}, {1, 0}), 0);
}

}  // namespace
}  // namespace quell::oversight
