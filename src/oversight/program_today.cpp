#include "oversight/program_today.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "packs/period.h"
#include "packs/product_rules.h"
#include "programs/program.h"
#include "programs/site.h"

namespace quell::oversight {
namespace {

RouteToday route_of(const packs::Product& product, const packs::Route& route, Date today) {
  RouteToday found{
      .id = route.id,
      .volume_ul = static_cast<int>(std::lround(route.volume_ml * 1000)),
      .age_min_years = route.age_min_years,
      .age_max_years = route.age_max_years,
      .clinician_decides = route.clinician_decides.value_or(false),
      .doses_per_vial = 1,
      .body_sites = {},
  };
  if (const packs::Yield* yield = packs::doses_per_vial(product, route.id, today))
    found.doses_per_vial = yield->expected;
  for (const packs::BodySite* site : packs::body_sites(product, route.id, today)) found.body_sites.push_back(site->id);
  return found;
}

ProductToday product_of(const packs::Product& product, Date today) {
  ProductToday found{product.id, product.name, product.cvx, product.vials_per_carton, {}};
  for (const packs::Route& route : product.routes)
    if (packs::period_of(route).holds_on(today)) found.routes.push_back(route_of(product, route, today));
  return found;
}

bool is_for_staff(std::string_view key) {
  static constexpr std::array<std::string_view, 5> kinds{"route.", "body_site.", "screening.", "mishap.",
                                                         "after_dose."};
  return std::ranges::any_of(kinds, [key](std::string_view kind) { return key.starts_with(kind); });
}

std::vector<PackText> texts_for_staff(const packs::Pack& pack) {
  std::vector<PackText> found;
  for (const auto& [language, texts] : pack.texts)
    for (const auto& [key, text] : texts)
      if (is_for_staff(key)) found.push_back({language, key, text});
  return found;
}

}  // namespace

Result<ProgramToday> program_today(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                   const ProgramQuestion&) {
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const packs::Pack& pack = *program.pack;
  ProgramToday found{
      .id = program.id,
      .name = pack.program.name,
      .department = pack.program.department.name,
      .help_line = pack.program.department.help_line.shown,
      .time_zone = pack.program.time_zone,
      .today = program.today,
      .now = now,
      .languages = pack.program.languages,
      .products = {},
      .dose_numbers = {},
      .observation_minutes = pack.screening.observation_minutes,
      .information_sheet = pack.screening.information_sheet,
      .information_sheet_editions = pack.screening.information_sheet_editions,
      .screening = pack.screening.questions,
      .mishaps = pack.screening.mishaps,
      .sites = {},
      .partners = {},
      .texts = texts_for_staff(pack),
      .map = pack.map,
  };
  for (const packs::Product& product : pack.products) found.products.push_back(product_of(product, program.today));
  for (const packs::ScheduledDose& dose : pack.schedule.doses) found.dose_numbers.push_back(dose.number);
  for (const packs::Partner& partner : pack.program.partners) found.partners.push_back({partner.slug, partner.name});
  for (const programs::Site& site : programs::sites_of(tx, program.id))
    found.sites.push_back({site.id, site.name, site.town, site.time_zone, site.latitude, site.longitude, site.services,
                           site.opens_on, site.is_open(program.today)});
  return found;
}

}  // namespace quell::oversight
