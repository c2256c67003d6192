#include "oversight/site_figures.h"

#include <functional>
#include <map>

#include "inventory/quarantine_lot.h"
#include "oversight/planned_doses.h"
#include "programs/site.h"

namespace quell::oversight {
namespace {

struct SiteFiguresQuery {
  ProgramId program_id;
  Date today;
  Instant now;
  Instant week_ends;
};
BOOST_DESCRIBE_STRUCT(SiteFiguresQuery, (), (program_id, today, now, week_ends))

struct Sum {
  SiteId site;
  std::string what;
  int number = 0;
  int other = 0;
};
BOOST_DESCRIBE_STRUCT(Sum, (), (site, what, number, other))

// `what` is the product of unopened vials.
const std::string unopened =
    "select s.site, l.product as what, cast(sum(s.on_hand) as bigint) as number, 0 as other from inventory_stock s "
    "join inventory_lot l on l.id = s.lot where s.program_id = :program_id and s.unit = 'vial' and s.on_hand > 0 "
    "and l.expires_on >= :today and " +
    inventory::not_quarantined("l.id", "s.site") + " group by s.site, l.product";

const std::string in_open_vials =
    "select v.site, '' as what, cast(sum(v.doses_expected - v.doses_spent) as bigint) as number, 0 as other "
    "from programs_site p join inventory_vial v on v.site = p.id "
    "where p.program_id = :program_id and v.state = 'open' and v.beyond_use_at > :now "
    "and v.doses_expected > v.doses_spent and " +
    inventory::not_quarantined("v.lot", "v.site") + " group by v.site";

constexpr const char* on_the_way =
    "select site, '' as what, cast(sum(vials) as bigint) as number, 0 as other from "
    "(select site, vials from inventory_shipment where program_id = :program_id and state = 'sent' "
    "union all select to_site as site, vials from inventory_transfer where program_id = :program_id "
    "and state = 'sent') coming group by site";

constexpr const char* places =
    "select c.site_id as site, '' as what, cast(sum(c.capacity) as bigint) as number, "
    "cast(sum(c.capacity - c.taken) as bigint) as other from programs_site p join clinics_place c on c.site_id = p.id "
    "where p.program_id = :program_id and c.service = 'vaccination' and c.starts_at >= :now "
    "and c.starts_at < :week_ends and c.closed = 'false' group by c.site_id";

constexpr const char* today =
    "select a.site_id as site, '' as what, count(*) as number, "
    "cast(sum(case when a.state = 'arrived' then 1 else 0 end) as bigint) as other "
    "from programs_site p join clinics_appointment a on a.site_id = p.id "
    "where p.program_id = :program_id and a.held_on = :today and a.state <> 'cancelled' group by a.site_id";

constexpr const char* still_to_give =
    "select t.site_id as site, '' as what, cast(sum(t.committed) as bigint) as number, "
    "cast(sum(case when t.held_on = :today then t.committed else 0 end) as bigint) as other from programs_site p "
    "join clinics_day_tally t on t.site_id = p.id where p.program_id = :program_id and t.service = 'vaccination' "
    "and t.held_on >= :today group by t.site_id";

constexpr const char* given =
    "select site_id as site, '' as what, cast(sum(doses) as bigint) as number, "
    "cast(sum(case when given_on = :today then doses else 0 end) as bigint) as other from immunization_day_tally "
    "where program_id = :program_id and source = 'given_here' group by site_id";

}  // namespace

std::vector<SiteFigures> site_figures(storage::Transaction& tx, const programs::InForce& program, Instant now) {
  std::vector<SiteFigures> figures;
  for (const programs::Site& site : programs::sites_of(tx, program.id))
    figures.push_back({.site = site.id,
                       .name = site.name,
                       .town = site.town,
                       .latitude = site.latitude,
                       .longitude = site.longitude,
                       .is_open = site.is_open(program.today),
                       .opens_on = site.opens_on});
  std::map<SiteId, SiteFigures*> by_site;
  for (SiteFigures& one : figures) by_site[one.site] = &one;

  const SiteFiguresQuery query{program.id, program.today, now, now + std::chrono::days{7}};
  const auto add = [&](std::string_view sql, const std::function<void(SiteFigures&, const Sum&)>& to) {
    tx.each<Sum>(sql, query, [&](const Sum& sum) {
      if (const auto found = by_site.find(sum.site); found != by_site.end()) to(*found->second, sum);
    });
  };
  add(unopened, [&](SiteFigures& site, const Sum& sum) {
    site.vials += sum.number;
    site.doses += sum.number * planned_doses_per_vial(*program.pack, sum.what, program.today);
  });
  add(in_open_vials, [](SiteFigures& site, const Sum& sum) { site.doses += sum.number; });
  add(on_the_way, [](SiteFigures& site, const Sum& sum) { site.vials_to_come = sum.number; });
  add(places, [](SiteFigures& site, const Sum& sum) {
    site.places = sum.number;
    site.places_free = sum.other;
  });
  add(today, [](SiteFigures& site, const Sum& sum) {
    site.booked_today = sum.number;
    site.here_now = sum.other;
  });
  add(still_to_give, [](SiteFigures& site, const Sum& sum) {
    site.booked_ahead = sum.number;
    site.waits_today = sum.other;
  });
  add(given, [](SiteFigures& site, const Sum& sum) {
    site.given = sum.number;
    site.given_today = sum.other;
  });
  return figures;
}

}  // namespace quell::oversight
