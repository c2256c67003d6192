#include "apps/server/routes/room_routes.h"
#include "apps/server/verb_route.h"
#include "inventory/accept_transfer.h"
#include "inventory/allot_vials.h"
#include "inventory/close_vial.h"
#include "inventory/count_shelf.h"
#include "inventory/decide_request.h"
#include "inventory/draw_doses.h"
#include "inventory/list_entries.h"
#include "inventory/list_stock.h"
#include "inventory/look_up_lot.h"
#include "inventory/move_stock.h"
#include "inventory/open_vial.h"
#include "inventory/quarantine_lot.h"
#include "inventory/receive_shipment.h"
#include "inventory/record_supply.h"
#include "inventory/record_wastage.h"
#include "inventory/request_supply.h"
#include "inventory/return_stock.h"
#include "inventory/reverse_entry.h"
#include "inventory/send_stock.h"
#include "inventory/ship_vials.h"
#include "inventory/supply_overview.h"
#include "inventory/waste_summary.h"

namespace quell::server {
namespace {

using namespace inventory;

// What an act on stock may answer, with the verb's own reasons. Writes of one site wait in that site's lane.
RouteOptions act(std::vector<std::string> reasons) {
  for (const char* reason : {"access.other_site", "inventory.nothing_reported", "inventory.in_the_future",
                             "inventory.too_few_on_hand", "inventory.id_used", "programs.site_unknown"})
    reasons.emplace_back(reason);
  return {.reasons = std::move(reasons), .lane = "site"};
}

Routes stock_routes() {
  const auto keeper = Permission::manage_stock;
  return {
      read_route<&list_stock>("/api/sites/{site}/stock", "Lots and open vials of a site, first to expire first",
                              Permission::view_stock,
                              {.reasons = {"access.other_site"}, .audited = Audited::when_touched}),
      read_route<&list_entries>("/api/sites/{site}/ledger", "The stock ledger of a site, newest line first", keeper,
                                {.reasons = {"access.other_site", "inventory.limit_out_of_range"}}),
      read_route<&look_up_lot>("/api/lots", "May this lot be used? By its number or barcode", keeper,
                               {.reasons = {"inventory.barcode_unreadable", "inventory.no_such_lot"}}),
      write_route<&receive_shipment>(
          Method::post, "/api/sites/{site}/deliveries", "Receives a delivery", keeper,
          act({"inventory.more_broken_than_delivered", "inventory.too_many_vials", "inventory.lot_number_missing",
               "inventory.product_missing", "inventory.lot_differs", "inventory.no_such_shipment",
               "inventory.expired_on_arrival"})),
      write_route<&open_vial>(Method::post, "/api/sites/{site}/vials", "Opens a vial and starts its clock", keeper,
                              act({"inventory.no_such_lot", "inventory.lot_expired", "inventory.lot_quarantined",
                                   "inventory.route_not_in_pack"})),
      write_route<&draw_doses>(Method::post, "/api/vials/{vial}/draws", "Draws doses into syringes", keeper,
                               act({"inventory.no_such_vial", "inventory.vial_closed", "inventory.vial_beyond_use",
                                    "inventory.vial_is_empty"})),
      write_route<&close_vial>(Method::post, "/api/vials/{vial}/close", "Ends an open vial; writes off what was left",
                               keeper,
                               act({"inventory.no_such_vial", "inventory.vial_closed", "inventory.vial_is_empty"})),
      write_route<&record_wastage>(Method::post, "/api/sites/{site}/waste", "Writes off vials or doses", keeper,
                                   act({"inventory.lot_missing", "inventory.vial_missing", "inventory.no_such_lot",
                                        "inventory.no_such_vial", "inventory.vial_is_empty"})),
      write_route<&return_stock>(Method::post, "/api/sites/{site}/returns", "Returns unopened vials", keeper,
                                 act({"inventory.no_such_lot"})),
      write_route<&move_stock>(Method::post, "/api/transfers", "Moves unopened vials between two sites", keeper,
                               act({"inventory.same_site", "inventory.no_such_lot"})),
      read_route<&list_transfers>("/api/transfers", "Vials on their way between sites", Permission::view_stock,
                                  {.reasons = {"access.other_site"}, .audited = Audited::when_touched}),
      write_route<&send_stock>(Method::post, "/api/transfers/sent", "Sends unopened vials to another site", keeper,
                               act({"inventory.same_site", "inventory.no_such_lot", "inventory.lot_expired",
                                    "inventory.lot_quarantined", "inventory.expected_in_past"})),
      write_route<&accept_transfer>(Method::post, "/api/transfers/{transfer}/accept",
                                    "Puts vials that another site sent on the shelf", keeper,
                                    act({"inventory.more_than_sent", "inventory.more_broken_than_delivered",
                                         "inventory.no_such_transfer", "inventory.transfer_over"})),
      write_route<&count_shelf>(
          Method::post, "/api/sites/{site}/counts", "Keeps a physical count", keeper,
          act({"inventory.lot_counted_twice", "inventory.no_such_lot", "inventory.count_differs_much"})),
      write_route<&reverse_entry>(
          Method::post, "/api/ledger/{undone}/undo", "Takes back what was recorded by mistake", keeper,
          act({"inventory.no_such_entry", "inventory.reason_missing", "inventory.already_undone",
               "inventory.correction_stays", "inventory.undo_where_given", "inventory.vial_in_use",
               "inventory.transfer_accepted"})),
      write_route<&quarantine_lot>(
          Method::post, "/api/lots/{lot}/quarantines", "Stops the use of a lot", keeper,
          {.reasons = {"access.other_site", "inventory.reason_missing", "inventory.no_such_lot", "inventory.id_used"}}),
      write_route<&release_lot>(
          Method::post, "/api/quarantines/{quarantine}/end", "Lets a lot be used again", keeper,
          {.reasons = {"access.other_site", "inventory.reason_missing", "inventory.no_such_quarantine"}}),
      read_route<&waste_summary>("/api/waste", "Waste in vials and in doses by day and reason", keeper,
                                 {.reasons = {"access.other_site", "inventory.period_backwards"}}),
  };
}

Routes supply_routes() {
  const auto lead = Permission::allot_supply;
  const auto site = Permission::request_supply;
  return {
      read_route<&supply_overview>("/api/supply", "The department's supply, and what each site has, awaits and asks",
                                   lead, {.audited = Audited::when_touched}),
      write_route<&record_supply>(
          Method::post, "/api/supply", "Adds to what can be allotted", lead,
          {.reasons = {"inventory.nothing_reported", "inventory.product_missing", "inventory.supply_is_allotted",
                       "inventory.received_in_future", "inventory.received_too_early"}}),
      read_route<&list_allotments>("/api/allotments", "What is set aside for sites and not yet sent", lead),
      write_route<&allot_vials>(Method::post, "/api/allotments", "Sets vials aside for a site", lead,
                                {.reasons = {"inventory.nothing_reported", "programs.site_unknown",
                                             "inventory.too_little_supply", "inventory.id_used"}}),
      write_route<&cut_allotment>(
          Method::patch, "/api/allotments/{allotment}", "Makes an allotment smaller", lead,
          {.reasons = {"inventory.no_such_allotment", "inventory.shipped_already", "inventory.allot_anew"}}),
      read_route<&list_shipments>("/api/shipments", "Shipments to a site or to all", Permission::view_stock,
                                  {.reasons = {"access.other_site"}}),
      write_route<&ship_vials>(
          Method::post, "/api/shipments", "Sends allotted vials on their way", lead,
          {.reasons = {"inventory.nothing_reported", "inventory.no_such_allotment", "inventory.more_than_allotted",
                       "inventory.expected_in_past", "inventory.id_used"}}),
      write_route<&cancel_shipment>(Method::post, "/api/shipments/{shipment}/cancel", "Calls a shipment back", lead,
                                    {.reasons = {"inventory.no_such_shipment", "inventory.shipment_arrived"}}),
      read_route<&list_requests>("/api/supply-requests", "What sites ask for", Permission::view_stock,
                                 {.reasons = {"access.other_site"}}),
      write_route<&request_supply>(Method::post, "/api/supply-requests", "Asks the department for vials", site,
                                   {.reasons = {"access.other_site", "inventory.nothing_reported",
                                                "inventory.product_missing", "inventory.id_used"},
                                    .lane = "site"}),
      write_route<&withdraw_request>(
          Method::post, "/api/supply-requests/{request}/withdraw", "Takes a request back", site,
          {.reasons = {"access.other_site", "inventory.no_such_request", "inventory.request_decided"}}),
      write_route<&approve_request>(
          Method::post, "/api/supply-requests/{request}/approve", "Grants a request with an allotment", lead,
          {.reasons = {"inventory.no_such_request", "inventory.request_decided", "inventory.too_little_supply",
                       "inventory.nothing_reported", "inventory.id_used"}}),
      write_route<&decline_request>(
          Method::post, "/api/supply-requests/{request}/decline", "Declines a request", lead,
          {.reasons = {"inventory.no_such_request", "inventory.request_decided", "inventory.reason_missing"}}),
  };
}

}  // namespace

Routes inventory_routes() {
  Routes routes = stock_routes();
  for (Route& route : supply_routes()) routes.push_back(std::move(route));
  return routes;
}

}  // namespace quell::server
