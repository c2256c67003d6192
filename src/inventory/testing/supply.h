#pragma once

#include "inventory/allot_vials.h"
#include "inventory/record_supply.h"
#include "inventory/request_supply.h"
#include "inventory/ship_vials.h"
#include "inventory/testing/stock.h"

namespace quell::inventory {

// The department has 100 vials to allot; Ana may ask for some.
struct WithSupply : Stock {
  const Text<40> fevax{"fevax"};
  const access::Actor asker{.program = programs::river_fever,
                            .staff = {"ana"},
                            .permissions = {access::Permission::view_stock, access::Permission::manage_stock,
                                            access::Permission::request_supply},
                            .sites = {harbor}};

  void SetUp() override {
    Stock::SetUp();
    ASSERT_TRUE(add(100));
  }

  std::string next_id() { return "made-" + std::to_string(++made); }
  Result<Supply> add(int count) {
    return record_supply(tx(), lead, now, seed(), {{next_id()}, fevax, count, make_date(2022, 8, 1), {"order 1"}});
  }
  Result<Allotment> allot(int count) {
    return allot_vials(tx(), lead, now, seed(), {{next_id()}, fevax, harbor, {count}, {}});
  }
  Result<Shipment> ship(const AllotmentId& allotment, int count) {
    return ship_vials(tx(), lead, now, seed(), {{next_id()}, allotment, {count}, make_date(2022, 8, 4), {}});
  }
  Result<SupplyRequest> ask(int count) {
    return request_supply(tx(), asker, now, {{next_id()}, harbor, fevax, {count}, make_date(2022, 8, 5), {}});
  }
  int unallotted() { return supply_of(tx(), lead, fevax).unallotted(); }
};

}  // namespace quell::inventory
