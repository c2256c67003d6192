#include "oversight/publish_counts.h"

#include <algorithm>
#include <map>

#include "immunization/day_tally.h"
#include "oversight/public_counts.h"
#include "oversight/reach_figures.h"
#include "oversight/released.h"
#include "programs/program.h"

namespace quell::oversight {
namespace {

struct Truth {
  int total = 0;
  std::vector<Counted> parts;
};

Truth doses_by_site(storage::Transaction& tx, const programs::InForce& program, Date through) {
  std::map<std::string, int> by_site;
  Truth truth;
  for (const auto& tally : immunization::tally_of(tx, program.id, {Date{}, through})) {
    if (tally.source != immunization::DoseSource::given_here) continue;
    by_site[tally.site_id] += tally.doses;
    truth.total += tally.doses;
  }
  for (const auto& [site, doses] : by_site) truth.parts.push_back({site, doses});
  return truth;
}

Truth people_by(Dimension dimension, const std::vector<ReachFigure>& reach) {
  Truth truth;
  for (const ReachFigure& one : reach) {
    if (one.dimension != dimension) continue;
    truth.parts.push_back({one.category, one.people});
    truth.total += one.people;
  }
  return truth;
}

std::vector<std::string> told_anew(const std::vector<Released>& before, const std::vector<Released>& now) {
  std::vector<std::string> categories;
  for (const Released& one : now)
    if (std::ranges::find(before, one) == before.end()) categories.push_back(one.category);
  return categories;
}

}  // namespace

Result<bool> publish_counts(storage::Transaction& tx, const access::Actor& actor, Instant now) {
  if (actor.staff != access::system_actor(actor.program).staff)
    return fail(FailureKind::not_permitted, "access.permission_missing");
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const Date through = last_sunday(program.today);
  const auto before = last_release(tx, program.id);
  if (through < program.pack->program.starts_on || (before && *before >= through)) return false;

  const Truth doses = doses_by_site(tx, program, through);
  // The first row that is written is the guard: a node that comes second writes nothing.
  if (!release(tx, program.id, through, Measure::doses, {{"all", doses.total, through}})) return false;
  const auto publish = [&](Measure measure, const Truth& truth, Date as_of) {
    const auto told = before ? released(tx, program.id, *before, measure) : std::vector<Released>{};
    const auto next = next_release(told, truth.parts, as_of, program.pack->program.settings.suppression,
                                   past_releases(tx, program.id, measure));
    release(tx, program.id, through, measure, next);
    keep_truth(tx, program.id, through, measure, truth.parts, told_anew(told, next));
  };
  publish(Measure::doses_by_site, doses, through);
  // People are counted as they stand, not by day.
  const Date yesterday = program.today - std::chrono::days{1};
  const auto reach = reach_figures(tx, program.id);
  const Truth ages = people_by(Dimension::age, reach);
  release(tx, program.id, through, Measure::people, {{"all", ages.total, yesterday}});
  publish(Measure::people_by_age, ages, yesterday);
  publish(Measure::people_by_race, people_by(Dimension::race, reach), yesterday);
  publish(Measure::people_by_ethnicity, people_by(Dimension::ethnicity, reach), yesterday);
  return true;
}

}  // namespace quell::oversight
