#include "oversight/day_figures.h"

#include <algorithm>
#include <map>

#include "oversight/planned_doses.h"

namespace quell::oversight {
namespace {

constexpr std::chrono::days back_max{60};
constexpr std::chrono::days ahead{14};

struct DayFiguresQuery {
  ProgramId program_id;
  Date today;
  Date last;
};
BOOST_DESCRIBE_STRUCT(DayFiguresQuery, (), (program_id, today, last))

struct SupplyRow {
  Date received_on;
  std::string product;
  int vials = 0;
};
BOOST_DESCRIBE_STRUCT(SupplyRow, (), (received_on, product, vials))

struct GivenRow {
  Date given_on;
  int first = 0;
  int later = 0;
};
BOOST_DESCRIBE_STRUCT(GivenRow, (), (given_on, first, later))

struct BookedRow {
  Date held_on;
  int booked = 0;
};
BOOST_DESCRIBE_STRUCT(BookedRow, (), (held_on, booked))

}  // namespace

std::vector<DayFigures> day_figures(storage::Transaction& tx, const programs::InForce& program) {
  const DayFiguresQuery query{program.id, program.today, program.today + ahead};
  std::map<Date, DayFigures> days;
  tx.each<SupplyRow>(
      "select received_on, product, cast(sum(vials) as bigint) as vials from inventory_supply_entry "
      "where program_id = :program_id and received_on <= :today group by received_on, product",
      query, [&](const SupplyRow& row) {
        days[row.received_on].supply += row.vials * planned_doses_per_vial(*program.pack, row.product, row.received_on);
      });
  tx.each<GivenRow>(
      "select given_on, cast(sum(case when dose_number = 1 then doses else 0 end) as bigint) as first, "
      "cast(sum(case when dose_number = 1 then 0 else doses end) as bigint) as later from immunization_day_tally "
      "where program_id = :program_id and source = 'given_here' and given_on <= :today group by given_on "
      "having sum(doses) > 0",
      query, [&](const GivenRow& row) {
        DayFigures& day = days[row.given_on];
        day.first = row.first;
        day.later = row.later;
        day.given = row.first + row.later;
      });
  tx.each<BookedRow>(
      "select t.held_on, cast(sum(t.committed) as bigint) as booked from programs_site p "
      "join clinics_day_tally t on t.site_id = p.id where p.program_id = :program_id "
      "and t.service = 'vaccination' and t.held_on >= :today and t.held_on <= :last group by t.held_on",
      query, [&](const BookedRow& row) { days[row.held_on].booked = row.booked; });

  std::vector<DayFigures> figures;
  const Date first = days.empty() ? program.today : std::max(days.begin()->first, program.today - back_max);
  DayFigures sum;
  for (const auto& [on, day] : days)
    if (on < first) sum = {.given = sum.given + day.given, .supply = sum.supply + day.supply};
  for (Date on = std::min(first, program.today); on <= query.last; on = on + std::chrono::days{1}) {
    DayFigures day = days[on];
    day.on = on;
    day.given = sum.given += day.given;
    day.supply = sum.supply += day.supply;
    figures.push_back(day);
  }
  return figures;
}

}  // namespace quell::oversight
