#include "packs/check_parts.h"
#include "packs/period.h"

namespace quell::packs {
namespace {

void report_order(const std::string& file, int line, Problems& problems) {
  problems.push_back({ProblemKind::dates_in_wrong_order, file, line, "\"until\" lies before \"from\".",
                      "Correct one of the two days; both are included."});
}

// Each period in order; no two of the same thing on the same day.
void check_periods(const auto& lines, Problems& problems, auto&& are_same) {
  for (auto line = lines.begin(); line != lines.end(); ++line) {
    if (!period_of(*line).is_in_order()) report_order("products.toml", line->line, problems);
    for (auto earlier = lines.begin(); earlier != line; ++earlier)
      if (are_same(*earlier, *line) && period_of(*earlier).overlaps(period_of(*line)))
        problems.push_back({ProblemKind::dates_overlap, "products.toml", line->line,
                            "The days overlap with those of line " + std::to_string(earlier->line) + ".",
                            "End the earlier with \"until\" on the day before this one's \"from\"."});
  }
}

bool ages_overlap(const Route& a, const Route& b) {
  return a.age_min_years.value_or(0) <= b.age_max_years.value_or(200) &&
         b.age_min_years.value_or(0) <= a.age_max_years.value_or(200);
}

// A version holds until the next begins, so two may not begin on one day.
void check_versions(const std::string& file, const auto& versions, Problems& problems) {
  for (std::size_t i = 1; i < versions.size(); ++i)
    if (versions[i].effective_from == versions[i - 1].effective_from)
      problems.push_back({ProblemKind::dates_overlap, file, versions[i].line,
                          "Two versions begin on " + to_iso(versions[i].effective_from) + ".",
                          "Give each version its own day; it holds until the next begins."});
}

}  // namespace

void check_dates(const Pack& pack, Problems& problems) {
  for (const Product& product : pack.products) {
    check_periods(product.routes, problems,
                  [](const Route& a, const Route& b) { return a.id == b.id && ages_overlap(a, b); });
    check_periods(product.body_sites, problems,
                  [](const BodySite& a, const BodySite& b) { return a.id == b.id && a.route == b.route; });
    check_periods(product.yields, problems, [](const Yield& a, const Yield& b) { return a.route == b.route; });
    check_periods(product.storage_limits, problems, [](const StorageLimit& a, const StorageLimit& b) {
      return a.clock == b.clock && a.policy == b.policy;
    });
  }
  check_versions("criteria.toml", pack.criteria.versions, problems);
  check_versions("case_definition.toml", pack.case_definitions.versions, problems);
  for (const ExampleCase& example : pack.example_cases)
    if (example.onset_on && *example.onset_on > example.reported_on)
      problems.push_back({ProblemKind::dates_in_wrong_order, "example/line_list.csv", example.line,
                          "The case is reported before its onset.", "Correct one of the two days."});
}

}  // namespace quell::packs
