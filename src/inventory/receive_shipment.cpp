#include "inventory/receive_shipment.h"

#include "inventory/act.h"
#include "inventory/discrepancy.h"
#include "inventory/find_lot.h"
#include "inventory/quarantine_lot.h"
#include "inventory/ship_vials.h"
#include "programs/program.h"

namespace quell::inventory {
namespace {

Result<int> vials_delivered(const Delivery& request) {
  const std::int64_t vials =
      std::int64_t{request.cartons.number} * request.vials_per_carton.number + request.loose_vials.number;
  if (vials <= 0) return invalid("/loose_vials", "inventory.nothing_reported");
  if (vials > Vials::max) return invalid("/cartons", "inventory.too_many_vials");
  if (request.broken.number > vials) return invalid("/broken", "inventory.more_broken_than_delivered");
  return static_cast<int>(vials);
}

// Returns whether the lot has expired and is to be set aside.
Result<bool> look_at_expiry(storage::Transaction& tx, const access::Actor& actor, Instant now,
                            const Delivery& request) {
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  if (request.lot.expires_on >= program.today) return false;
  if (request.expired_to_quarantine.value_or(false)) return true;
  return tl::unexpected(Failure{
      FailureKind::conflict, "inventory.expired_on_arrival", {{"/lot/expires_on", "inventory.expired_on_arrival"}}});
}

// At the site, unless it is already: who put it there again need not end it.
Result<void> set_aside(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed, const Lot& lot,
                       const SiteId& site) {
  if (is_quarantined(tx, lot.id, site)) return {};
  TRY(quarantine_lot(tx, actor, now, {seed.next_id<QuarantineId>(), lot.id, site, {expired_on_arrival}}));
  return {};
}

}  // namespace

Result<Posted> receive_shipment(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                const Delivery& request) {
  TRY(access::require_at(actor, access::Permission::manage_stock, request.site));
  const int vials = TRY(vials_delivered(request));
  const bool expired = TRY(look_at_expiry(tx, actor, now, request));
  Act act = TRY(Act::begin(tx, actor, now, seed, {request.id, {request.site}, request.occurred_at}));
  if (act.done_before()) return act.posted();

  const Lot lot = TRY(find_or_add_lot(tx, actor, now, act.seed(), request.lot));
  Line line{.lot = lot.id,
            .site = request.site,
            .unit = Unit::vial,
            .movement = Movement::received,
            .change = vials,
            .shipment = request.shipment,
            .note = request.note.value_or(Text<200>{})};
  const LedgerEntry received = TRY(act.append(line));
  // What was sent is what is looked for, unless the paper in the box says another number.
  std::optional<int> awaited;
  if (request.listed) awaited = request.listed->number;
  if (request.shipment) {
    const Shipment shipment = TRY(note_arrival(tx, actor, now, *request.shipment, request.site, vials));
    if (shipment.product != lot.product) return fail(FailureKind::conflict, "inventory.shipment_of_other_product");
    if (!awaited) awaited = shipment.vials - (shipment.vials_arrived - vials);
  }
  if (request.broken.number > 0) {
    line.movement = Movement::wasted;
    line.change = -request.broken.number;
    line.wastage_reason = WastageReason::broken;
    TRY(act.append(line));
  }
  if (expired) TRY(set_aside(tx, actor, now, act.seed(), lot, request.site));
  if (awaited && *awaited != vials) open_discrepancy(tx, actor, now, act.seed(), received);
  return act.posted();
}

}  // namespace quell::inventory
