#include "oversight/next_release.h"

#include <algorithm>
#include <cstdlib>

#include "oversight/release_audit.h"

namespace quell::oversight {
namespace {

struct Step {
  const Counted* now;
  int size;  // what the public does not know of the category; below zero where corrections took doses back
};

int told_of(const std::vector<Released>& before, const std::string& category) {
  const auto found = std::ranges::find(before, category, &Released::category);
  return found == before.end() ? 0 : found->number;
}

bool is_safe(const std::vector<Step>& kept_back, int step_min) {
  int unsaid = 0;
  for (const Step& step : kept_back) unsaid += std::abs(step.size);
  return kept_back.size() >= 2 && unsaid >= step_min;
}

void tell(std::vector<Released>& release, const Counted& counted, Date today) {
  const auto found = std::ranges::find(release, counted.category, &Released::category);
  if (found == release.end()) release.push_back({counted.category, counted.number, today});
  else *found = {counted.category, counted.number, today};
}

// How many small counts would be certain, were these told on top of all that was.
int certain_with(const std::vector<Step>& moves, std::vector<PastRelease> releases, const std::vector<Counted>& truth,
                 const packs::Suppression& suppression) {
  PastRelease& next = releases.emplace_back(PastRelease{truth, {}});
  for (const Step& step : moves) next.told.push_back(step.now->category);
  return certain_small_counts(releases, suppression);
}

}  // namespace

std::vector<Released> next_release(const std::vector<Released>& before, const std::vector<Counted>& truth, Date today,
                                   const packs::Suppression& suppression, const std::vector<PastRelease>& past) {
  std::vector<Released> release = before;
  const bool hides = suppression.hide_to >= std::max(suppression.hide_from, 1);
  const int step_min = suppression.hide_to + 1;
  std::vector<Step> moves, kept_back;
  for (const Counted& counted : truth) {
    const Step step{&counted, counted.number - told_of(before, counted.category)};
    if (!hides) tell(release, counted, today);
    else if (step.size != 0) (std::abs(step.size) >= step_min ? moves : kept_back).push_back(step);
  }
  std::ranges::stable_sort(moves, std::greater{}, [](const Step& step) { return std::abs(step.size); });
  while (!moves.empty() && !is_safe(kept_back, step_min)) {
    kept_back.push_back(moves.back());
    moves.pop_back();
  }
  // What the totals alone, or an earlier week, gave away cannot be unsaid: nothing is added to it.
  const int known = certain_with({}, past, truth, suppression);
  while (!moves.empty() && certain_with(moves, past, truth, suppression) > known) moves.pop_back();
  for (const Step& step : moves) tell(release, *step.now, today);
  return release;
}

}  // namespace quell::oversight
