#include "clinics/backing.h"

#include <algorithm>

#include "inventory/quarantine_lot.h"
#include "packs/period.h"

namespace quell::clinics {
namespace {

struct BackingAsked {
  SiteId site;
  packs::Service service{};
  Date today;
  Instant now;
};
BOOST_DESCRIBE_STRUCT(BackingAsked, (), (site, service, today, now))

struct StockRow {
  std::string product;
  std::string unit;  // vial or dose
  Date available_on;
  Date expires_on;
  int count = 0;
};
BOOST_DESCRIBE_STRUCT(StockRow, (), (product, unit, available_on, expires_on, count))

struct DayRow {
  Date held_on;
  int committed = 0;
};
BOOST_DESCRIBE_STRUCT(DayRow, (), (held_on, committed))

// The least that the pack expects of a vial on a day: what is promised must be there whatever route is used.
int planned_yield(const packs::Pack& pack, std::string_view product, Date today) {
  int least = 0;
  for (const packs::Product& known : pack.products) {
    if (known.id != product) continue;
    for (const packs::Yield& yield : known.yields)
      if (packs::period_of(yield).holds_on(today))
        least = least == 0 ? yield.expected : std::min(least, yield.expected);
  }
  return std::max(least, 1);
}

}  // namespace

std::vector<Supply> supply_of(storage::Transaction& tx, const programs::InForce& program, Instant now,
                              const SiteId& site) {
  const BackingAsked asked{.site = site, .today = program.today, .now = now};
  static const std::string usable = " and " + inventory::not_quarantined("l.id", ":site") + " ";
  static const std::string all_of_site =
      "select l.product, s.unit, cast(:today as bigint) as available_on, l.expires_on, s.on_hand as count "
      "from inventory_stock s join inventory_lot l on l.id = s.lot "
      "where s.site = :site and s.on_hand > 0 and l.expires_on >= :today" +
      usable +
      "union all select l.product, 'dose' as unit, cast(:today as bigint) as available_on, l.expires_on, "
      "cast(sum(v.doses_expected - v.doses_drawn) as bigint) as count "
      "from inventory_vial v join inventory_lot l on l.id = v.lot "
      "where v.site = :site and v.state = 'open' and v.doses_expected > v.doses_drawn and l.expires_on >= :today "
      "and v.beyond_use_at > :now" +
      usable +
      "group by l.product, l.expires_on "
      "union all select product, 'vial' as unit, expected_on as available_on, expected_on + 365 as expires_on, "
      "vials as count from inventory_shipment where site = :site and state = 'sent' and expected_on >= :today "
      "union all select t.product, 'vial' as unit, t.expected_on as available_on, l.expires_on, t.vials as count "
      "from inventory_transfer t join inventory_lot l on l.id = t.lot where t.to_site = :site and t.state = 'sent' "
      "and t.expected_on >= :today and l.expires_on >= t.expected_on" +
      usable;
  const auto on_hand = tx.all<StockRow>(all_of_site, asked);
  std::vector<Supply> supply;
  for (const StockRow& row : on_hand) {
    const bool opened = row.unit == "dose";  // what is drawn or open does not keep beyond the day
    const int doses = opened ? row.count : row.count * planned_yield(*program.pack, row.product, program.today);
    supply.push_back({row.available_on, opened ? program.today : row.expires_on, doses});
  }
  return supply;
}

std::map<Date, int> committed_at(storage::Transaction& tx, const SiteId& site, packs::Service service, Date today) {
  std::map<Date, int> committed;
  for (const DayRow& row :
       tx.all<DayRow>("select held_on, committed from clinics_day_tally "
                      "where site_id = :site and service = :service and held_on >= :today and committed > 0",
                      BackingAsked{.site = site, .service = service, .today = today}))
    committed[row.held_on] = row.committed;
  return committed;
}

Result<void> require_dose_behind(storage::Transaction& tx, const programs::InForce& program, Instant now,
                                 const Place& place) {
  if (place.service != packs::Service::vaccination) return {};
  auto committed = committed_at(tx, place.site_id, place.service, program.today);
  ++committed[place.held_on];
  if (can_serve(supply_of(tx, program, now, place.site_id), committed)) return {};
  return fail(FailureKind::conflict, "clinics.doses_all_promised");
}

}  // namespace quell::clinics
