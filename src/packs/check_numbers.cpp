#include <optional>

#include "packs/check_parts.h"

namespace quell::packs {
namespace {

struct Bound {
  std::string name;
  std::optional<int> number;
};

// Where something stands in the pack.
struct Spot {
  std::string file;
  int line;
};

// Those that are present must not fall from one to the next.
void check_rising(const Spot& spot, const std::vector<Bound>& bounds, Problems& problems) {
  const Bound* before = nullptr;
  for (const Bound& bound : bounds) {
    if (!bound.number) continue;
    if (before && *before->number > *bound.number)
      problems.push_back({ProblemKind::numbers_in_wrong_order, spot.file, spot.line,
                          "\"" + bound.name + "\" is less than \"" + before->name + "\".",
                          "Correct one of the two numbers."});
    before = &bound;
  }
}

void check_range(const Spot& spot, const std::string& name, double number, double min, double max, Problems& problems) {
  if (number >= min && number <= max) return;
  const auto shown = [](double bound) { return std::to_string(static_cast<long>(bound)); };
  problems.push_back({ProblemKind::out_of_range, spot.file, spot.line, "\"" + name + "\" is out of range.",
                      "Write a number from " + shown(min) + " to " + shown(max) + "."});
}

void check_present(const Spot& spot, const std::string& name, bool present, Problems& problems) {
  if (present) return;
  problems.push_back({ProblemKind::key_missing, spot.file, spot.line, "\"" + name + "\" holds nothing.",
                      "Add at least one; another pack shows how."});
}

void check_program_numbers(const Program& program, Problems& problems) {
  const Spot spot{"program.toml", 1};
  const Settings& settings = program.settings;
  check_present(spot, "languages", !program.languages.empty(), problems);
  check_rising(spot, {{"hide_from", settings.suppression.hide_from}, {"hide_to", settings.suppression.hide_to}},
               problems);
  check_range(spot, "hold_minutes", settings.hold_minutes, 1, 60, problems);
  check_range(spot, "hold_grace_seconds", settings.hold_grace_seconds, 0, 600, problems);
  check_range(spot, "booking_horizon_days", settings.booking_horizon_days, 1, 366, problems);
  // 11 characters of a 32-letter alphabet carry 55 bits, of which one is the check character: 10 x 5 = 50.
  check_range(spot, "length", settings.code.length, 11, 24, problems);
  check_range(spot, "attempts_max", settings.code.attempts_max, 1, 100, problems);
  check_range(spot, "standby_offer_minutes", settings.standby_offer_minutes.value_or(15), 1, 240, problems);
  // Texts of a day and the reminders of the next need some hours in which they may go out.
  const QuietHours quiet = settings.quiet_hours.value_or(QuietHours{});
  const auto loud = (quiet.from - quiet.until + std::chrono::hours{24}) % std::chrono::hours{24};
  check_range(spot, "quiet_hours", static_cast<double>(loud.count()), 120, 24 * 60 - 1, problems);
  const MuchDifference much = settings.count_differs_much.value_or(MuchDifference{});
  check_range(spot, "vials", much.vials, 1, 1000, problems);
  check_range(spot, "percent", much.percent, 0, 100, problems);
  if (program.population_at_risk)
    check_range(spot, "people", program.population_at_risk->people, 1, 1'000'000'000, problems);
}

void check_product(const Product& product, Problems& problems) {
  check_present({"products.toml", product.line}, "routes", !product.routes.empty(), problems);
  check_range({"products.toml", product.line}, "vials_per_carton", product.vials_per_carton, 1, 10'000, problems);
  for (const Route& route : product.routes) {
    check_rising({"products.toml", route.line},
                 {{"age_min_years", route.age_min_years}, {"age_max_years", route.age_max_years}}, problems);
    if (route.volume_ml <= 0 || route.volume_ml > 10)
      problems.push_back({ProblemKind::out_of_range, "products.toml", route.line, "\"volume_ml\" is out of range.",
                          "Write millilitres: more than 0, at most 10, such as 0.1 or 0.5."});
  }
  for (const Yield& yield : product.yields)
    check_rising({"products.toml", yield.line},
                 {{"1", 1}, {"least", yield.least}, {"expected", yield.expected}, {"most", yield.most}}, problems);
}

void check_schedule(const Schedule& schedule, Problems& problems) {
  check_present({"schedule.toml", 1}, "doses", !schedule.doses.empty(), problems);
  int next = 1;
  for (const ScheduledDose& dose : schedule.doses) {
    const Spot spot{"schedule.toml", dose.line};
    if (dose.number != next)
      problems.push_back(
          {ProblemKind::numbers_in_wrong_order, spot.file, spot.line,
           "Dose " + std::to_string(dose.number) + " stands where dose " + std::to_string(next) + " is expected.",
           "List the doses from 1 on, each once."});
    ++next;
    check_rising(spot,
                 {{"valid_after_days", dose.valid_after_days},
                  {"grace_after_days", dose.grace_after_days},
                  {"offer_after_days", dose.offer_after_days},
                  {"recommended_after_days", dose.recommended_after_days},
                  {"overdue_after_days", dose.overdue_after_days}},
                 problems);
    const bool has_window = dose.offer_after_days && dose.recommended_after_days && dose.overdue_after_days;
    if (dose.number > 1)
      check_present(spot, "offer_after_days, recommended_after_days and overdue_after_days", has_window, problems);
  }
  check_rising(
      {"schedule.toml", 1},
      {{"ideal_within_days", schedule.pep.ideal_within_days}, {"useful_within_days", schedule.pep.useful_within_days}},
      problems);
}

void check_site_numbers(const Pack& pack, Problems& problems) {
  for (const Site& site : pack.sites) {
    check_range({"sites.csv", site.line}, "latitude", site.latitude, -90, 90, problems);
    check_range({"sites.csv", site.line}, "longitude", site.longitude, -180, 180, problems);
  }
  for (const Locality& locality : pack.localities) {
    check_range({"localities.csv", locality.line}, "latitude", locality.latitude, -90, 90, problems);
    check_range({"localities.csv", locality.line}, "longitude", locality.longitude, -180, 180, problems);
  }
  for (const ExampleCase& example : pack.example_cases)
    check_range({"example/line_list.csv", example.line}, "age_years", example.age_years, 0, 120, problems);
  for (const ClinicHours& hours : pack.example_clinic_hours) {
    const Spot spot{"example/clinic_hours.csv", hours.line};
    check_range(spot, "every_minutes", hours.every_minutes, 5, 480, problems);
    check_range(spot, "places", hours.places, 1, 1'000, problems);
    check_rising(spot,
                 {{"opens_at", static_cast<int>(hours.opens_at.count()) + 1},
                  {"closes_at", static_cast<int>(hours.closes_at.count())}},
                 problems);
  }
}

}  // namespace

void check_numbers(const Pack& pack, Problems& problems) {
  check_program_numbers(pack.program, problems);
  for (const Product& product : pack.products) check_product(product, problems);
  check_schedule(pack.schedule, problems);
  check_present({"criteria.toml", 1}, "versions", !pack.criteria.versions.empty(), problems);
  check_present({"case_definition.toml", 1}, "versions", !pack.case_definitions.versions.empty(), problems);
  check_present({"products.toml", 1}, "products", !pack.products.empty(), problems);
  for (const int day : pack.monitoring.ask_on_days)
    check_range({"monitoring.toml", 1}, "ask_on_days", day, 0, pack.monitoring.days, problems);
  check_range({"monitoring.toml", 1}, "call_after_hours", pack.monitoring.call_after_hours.value_or(24), 1, 168,
              problems);
  check_range({"monitoring.toml", 1}, "lost_after_unanswered", pack.monitoring.lost_after_unanswered, 1, 100, problems);
  check_range({"monitoring.toml", 1}, "pep_offer_hours", pack.monitoring.pep_offer_hours, 1, 240, problems);
  for (const CaseDefinition& version : pack.case_definitions.versions)
    check_range({"case_definition.toml", version.line}, "episode_days", version.episode_days, 1, 3'650, problems);
  for (const ScreeningQuestion& question : pack.screening.questions)
    if (question.action == ScreeningAction::restrict_routes)
      check_present({"screening.toml", question.line}, "only_routes", !question.only_routes.empty(), problems);
  check_site_numbers(pack, problems);
}

}  // namespace quell::packs
