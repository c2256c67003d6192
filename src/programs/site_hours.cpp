#include "programs/site_hours.h"

#include <algorithm>
#include <tuple>

namespace quell::programs {
namespace {

struct HoursRow {
  SiteId site_id;
  packs::Weekday weekday{};
  Text<5> opens_at;
  Text<5> closes_at;
  int number = 0;
};
BOOST_DESCRIBE_STRUCT(HoursRow, (), (site_id, weekday, opens_at, closes_at, number))

}  // namespace

std::vector<SiteHours> hours_of(storage::Transaction& tx, const SiteId& site) {
  std::vector<SiteHours> hours;
  tx.each<HoursRow>("select * from programs_site_hours where site_id = :site_id order by number",
                    HoursRow{.site_id = site}, [&](const HoursRow& row) {
                      hours.push_back({row.weekday, row.opens_at, row.closes_at});
                    });
  return hours;
}

void keep_hours(storage::Transaction& tx, const SiteId& site, std::vector<SiteHours> hours) {
  std::ranges::sort(hours, {}, [](const SiteHours& one) { return std::tuple{one.weekday, one.opens_at}; });
  tx.execute("delete from programs_site_hours where site_id = :site_id", HoursRow{.site_id = site});
  int number = 0;
  for (const SiteHours& one : hours)
    tx.execute(
        "insert into programs_site_hours (site_id, weekday, opens_at, closes_at, number) values (:site_id, :weekday, "
        ":opens_at, :closes_at, :number)",
        HoursRow{site, one.weekday, one.opens_at, one.closes_at, ++number});
}

}  // namespace quell::programs
