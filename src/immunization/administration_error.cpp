#include "immunization/administration_error.h"

#include <algorithm>
#include <cmath>

#include "core/date.h"
#include "packs/period.h"

namespace quell::immunization {
namespace {

using Kind = AdministrationErrorKind;

std::vector<const packs::Route*> routes_on(const packs::Product& product, const DoseAdministered& dose) {
  std::vector<const packs::Route*> routes;
  for (const packs::Route& route : product.routes)
    if (route.id == dose.route && packs::period_of(route).holds_on(dose.given_on)) routes.push_back(&route);
  return routes;
}

// A route of the pack may stand in several lines, by age; the volume is that of the line that covers the age.
void check_route(const packs::Product& product, const DoseAdministered& dose, std::optional<Date> born_on,
                 std::vector<Kind>& errors) {
  const auto routes = routes_on(product, dose);
  if (routes.empty()) {
    errors.push_back(Kind::route_not_allowed);
    return;
  }
  const auto covers = [&](const packs::Route* route) {
    return !born_on || route->covers_age(age_in_years(*born_on, dose.given_on));
  };
  const auto has_volume = [&](const packs::Route* route) {
    return dose.volume_ul && std::lround(route->volume_ml * 1000) == dose.volume_ul->number;
  };
  if (std::none_of(routes.begin(), routes.end(), covers)) {
    errors.push_back(Kind::age_outside_route);
    if (std::none_of(routes.begin(), routes.end(), has_volume)) errors.push_back(Kind::volume_differs);
    return;
  }
  if (std::none_of(routes.begin(), routes.end(), [&](const auto* r) { return covers(r) && has_volume(r); }))
    errors.push_back(Kind::volume_differs);
}

bool allows_body_site(const packs::Product& product, const DoseAdministered& dose) {
  return std::any_of(product.body_sites.begin(), product.body_sites.end(), [&](const packs::BodySite& site) {
    return site.id == dose.body_site && site.route == dose.route && packs::period_of(site).holds_on(dose.given_on);
  });
}

}  // namespace

std::vector<Kind> administration_errors(const std::vector<packs::Product>& products, const DoseAdministered& dose,
                                        std::optional<Date> born_on) {
  std::vector<Kind> errors;
  if (dose.lot_expires_on && *dose.lot_expires_on < dose.given_on) errors.push_back(Kind::lot_expired);
  const auto product = std::find_if(products.begin(), products.end(),
                                    [&](const packs::Product& p) { return p.cvx == dose.product_cvx; });
  if (product == products.end()) {
    errors.push_back(Kind::product_not_in_program);
    return errors;
  }
  check_route(*product, dose, born_on, errors);
  if (!allows_body_site(*product, dose)) errors.push_back(Kind::body_site_not_allowed);
  return errors;
}

void append_administration_errors(storage::Transaction& tx, const DoseAdministered& dose,
                                  const std::vector<Kind>& kinds) {
  for (const Kind kind : kinds)
    tx.execute(
        "insert into immunization_administration_error (dose_id, program_id, kind, recorded_at) values (:dose_id, "
        ":program_id, :kind, :recorded_at) on conflict do nothing",
        AdministrationError{dose.id, dose.program_id, kind, dose.recorded_at});
}

std::vector<Kind> administration_errors_of(storage::Transaction& tx, const DoseId& dose) {
  std::vector<Kind> kinds;
  tx.each<AdministrationError>("select * from immunization_administration_error where dose_id = :dose_id order by kind",
                               AdministrationError{.dose_id = dose},
                               [&](const AdministrationError& error) { kinds.push_back(error.kind); });
  return kinds;
}

}  // namespace quell::immunization
