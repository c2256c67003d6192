#pragma once

#include <optional>
#include <vector>

#include "inventory/find_lot.h"
#include "inventory/find_vial.h"
#include "inventory/ledger_entry.h"
#include "inventory/open_vial.h"
#include "inventory/quarantine_lot.h"
#include "inventory/receive_shipment.h"
#include "inventory/stock_on_hand.h"
#include "programs/testing/with_program.h"
#include "storage/testing/each_database.h"
#include "worklist/list_tasks.h"

namespace quell::inventory {

struct Total {
  std::int64_t number;
};
BOOST_DESCRIBE_STRUCT(Total, (), (number))

// Two sites of one program: Ana keeps the stock of the harbor, Ben of the hill; a nurse gives doses at the harbor. It
// is Tuesday, August 2, at ten in the morning.
struct Stock : programs::WithProgram {
  const SiteId harbor = programs::pier_clinic;
  const SiteId hill = programs::hill_clinic;
  const access::Actor ana{.program = programs::river_fever,
                          .staff = {"ana"},
                          .permissions = {access::Permission::view_stock, access::Permission::manage_stock},
                          .sites = {harbor}};
  const access::Actor ben{.program = programs::river_fever,
                          .staff = {"ben"},
                          .permissions = {access::Permission::view_stock, access::Permission::manage_stock},
                          .sites = {hill}};
  const access::Actor nurse{.program = programs::river_fever,
                            .staff = {"nurse"},
                            .permissions = {access::Permission::view_stock, access::Permission::give_doses},
                            .sites = {harbor}};
  const access::Actor clerk{.program = programs::river_fever,
                            .staff = {"clerk"},
                            .permissions = {access::Permission::check_in},
                            .sites = {harbor}};
  const access::Actor lead{.program = programs::river_fever,
                           .staff = {"lead"},
                           .permissions = {access::Permission::view_stock, access::Permission::manage_stock,
                                           access::Permission::allot_supply},
                           .every_site = true};
  const VialRules one_dose{.zone = *TimeZone::find("America/New_York"),
                           .usable_after_puncture = std::chrono::hours{8},
                           .route = "subcutaneous"};
  const VialRules four_of_five{.zone = one_dose.zone,
                               .usable_after_puncture = std::chrono::hours{8},
                               .route = "intradermal",
                               .doses_expected = 4,
                               .doses_most = 5};
  int made = 0;

  LedgerEntryId next_act() { return {"act-" + std::to_string(++made)}; }

  LotFacts facts(const std::string& number = "FDP12", Date expires_on = make_date(2023, 4, 30)) {
    return {.product = {"fevax"}, .lot_number = {number}, .expires_on = expires_on, .ndc = {}};
  }
  Delivery delivery(int vials, const SiteId& site) {
    return {.id = next_act(),
            .site = site,
            .lot = facts(),
            .cartons = {0},
            .vials_per_carton = {20},
            .loose_vials = {vials},
            .broken = {0},
            .listed = {},
            .shipment = {},
            .occurred_at = now,
            .note = {}};
  }

  // Receives vials at the harbor and returns their lot. One that has expired is as if it had done so on the shelf.
  LotId receive(int vials, const std::string& number = "FDP12", Date expires_on = make_date(2023, 4, 30)) {
    Delivery request = delivery(vials, harbor);
    request.lot = facts(number, expires_on);
    request.expired_to_quarantine = true;
    const LotId lot = receive_shipment(tx(), ana, now, seed(), request).value().entries.front().lot;
    for (const Quarantine& one : quarantines_of(tx(), ana, lot, Ended::left_out))
      release_lot(tx(), ana, now, {one.id, {"expired on the shelf"}}).value();
    return lot;
  }
  Vial open(const LotId& lot, const VialRules& rules) {
    return *open_vial_under(tx(), ana, now, seed(), rules,
                            {.id = next_act(), .site = harbor, .lot = lot, .route = {rules.route}, .occurred_at = now});
  }

  int vials(const LotId& lot, const SiteId& site) { return on_hand(tx(), site, lot, Unit::vial); }
  int vials(const LotId& lot) { return vials(lot, harbor); }
  int doses(const LotId& lot) { return on_hand(tx(), harbor, lot, Unit::dose); }
  Vial stored(const VialId& id) { return *find_vial(tx(), lead, id); }

  std::vector<LedgerEntry> ledger() {
    return tx().all<LedgerEntry>("select * from inventory_ledger order by recorded_at, act, line",
                                 storage::NoParameters{});
  }
  std::size_t lines() { return ledger().size(); }
  std::vector<worklist::Task> tasks() { return worklist::list_tasks(tx(), lead, now, {})->tasks; }

  // P3: each balance is the sum of its lines.
  bool balances_are_sums() {
    const auto wrong = tx().find<Total>(
        "select count(*) as number from (select site, lot, unit from (select site, lot, unit, on_hand from "
        "inventory_stock union all select site, lot, unit, -change from inventory_ledger) moves "
        "group by site, lot, unit having sum(on_hand) <> 0) differing",
        storage::NoParameters{});
    return wrong->number == 0;
  }
};

}  // namespace quell::inventory
