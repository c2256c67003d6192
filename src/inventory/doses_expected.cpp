#include "inventory/doses_expected.h"

#include "inventory/quarantine_lot.h"

namespace quell::inventory {
namespace {

struct DosesExpectedQuery {
  ProgramId program;
  SiteId site;
  Text<40> product;
  Date day;
  Instant now;
};
BOOST_DESCRIBE_STRUCT(DosesExpectedQuery, (), (program, site, product, day, now))

struct Sum {
  int number;
};
BOOST_DESCRIBE_STRUCT(Sum, (), (number))

const std::string usable_lots =
    "lot in (select id from inventory_lot where program_id = :program and product = :product and expires_on >= :day) "
    "and " +
    not_quarantined("inventory_stock.lot", ":site");

int sum(storage::Transaction& tx, const std::string& sql, const DosesExpectedQuery& query) {
  return tx.find<Sum>(sql, query)->number;
}

}  // namespace

DosesExpected doses_expected(storage::Transaction& tx, Instant now, const VialRules& rules,
                             const DosesQuestion& question) {
  const DosesExpectedQuery query{question.program, question.site, question.product, question.day, now};
  DosesExpected expected;
  static const std::string vials_sql =
      "select cast(coalesce(sum(on_hand), 0) as bigint) as number from inventory_stock "
      "where site = :site and unit = 'vial' and " +
      usable_lots;
  expected.from_vials = expected_doses(sum(tx, vials_sql, query), rules);
  if (rules.zone.day_of(now) == question.day) {
    static const std::string open_sql =
        "select cast(coalesce(sum(case when doses_expected > doses_drawn then doses_expected else doses_drawn end "
        "- doses_spent), 0) as bigint) as number from inventory_vial v join inventory_lot l on l.id = v.lot "
        "where v.site = :site and v.program_id = :program and l.product = :product and v.state = 'open' "
        "and v.beyond_use_at > :now and " +
        not_quarantined("v.lot", ":site");
    expected.from_open_vials = sum(tx, open_sql, query);
  }
  expected.in_transit = expected_doses(
      sum(tx,
          "select cast(coalesce(sum(vials), 0) as bigint) as number from (select vials from inventory_shipment "
          "where site = :site and program_id = :program and product = :product and state = 'sent' "
          "and expected_on <= :day union all select t.vials from inventory_transfer t join inventory_lot l "
          "on l.id = t.lot where t.to_site = :site and t.program_id = :program and t.product = :product "
          "and t.state = 'sent' and t.expected_on <= :day and l.expires_on >= :day) coming",
          query),
      rules);
  expected.allotted =
      expected_doses(sum(tx,
                         "select cast(coalesce(sum(vials - shipped), 0) as bigint) as number from inventory_allotment "
                         "where site = :site and program_id = :program and product = :product",
                         query),
                     rules);
  return expected;
}

}  // namespace quell::inventory
