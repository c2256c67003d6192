#include "packs/product_rules.h"

#include "packs/period.h"

namespace quell::packs {

const Product* find_product(const Pack& pack, std::string_view id) {
  for (const Product& product : pack.products)
    if (product.id == id) return &product;
  return nullptr;
}

std::vector<const Route*> routes_allowed(const Product& product, Date date, int age_years) {
  std::vector<const Route*> allowed;
  for (const Route& route : product.routes)
    if (period_of(route).holds_on(date) && route.covers_age(age_years)) allowed.push_back(&route);
  return allowed;
}

bool clinician_decides_at_age(const Pack& pack, Date date, int age_years) {
  for (const Product& product : pack.products)
    for (const Route* route : routes_allowed(product, date, age_years))
      if (!route->clinician_decides.value_or(false)) return false;
  return true;
}

std::vector<const BodySite*> body_sites(const Product& product, std::string_view route, Date date) {
  std::vector<const BodySite*> allowed;
  for (const BodySite& site : product.body_sites)
    if (site.route == route && period_of(site).holds_on(date)) allowed.push_back(&site);
  return allowed;
}

const Yield* doses_per_vial(const Product& product, std::string_view route, Date date) {
  for (const Yield& yield : product.yields)
    if (yield.route == route && period_of(yield).holds_on(date)) return &yield;
  return nullptr;
}

const StorageLimit* storage_limit(const Product& product, Clock clock, std::string_view policy, Date date) {
  for (const StorageLimit& limit : product.storage_limits)
    if (limit.clock == clock && limit.policy == policy && period_of(limit).holds_on(date)) return &limit;
  return nullptr;
}

}  // namespace quell::packs
