#pragma once

#include <optional>
#include <vector>

#include "core/described.h"
#include "core/ids.h"
#include "core/instant.h"
#include "core/text.h"

namespace quell::inventory {

// Unopened vials and drawn doses are counted apart: what a vial yields is known only once it is drawn.
enum class Unit { vial, dose };
BOOST_DESCRIBE_ENUM(Unit, vial, dose)

// Vials are received, moved, opened, wasted and returned; doses are drawn from an opened vial, then administered or
// wasted. `adjusted` is what a count or a dose really given showed against the ledger.
enum class Movement {
  received,
  transferred_in,
  transferred_out,
  opened,
  drawn,
  administered,
  wasted,
  returned,
  adjusted
};
BOOST_DESCRIBE_ENUM(Movement, received, transferred_in, transferred_out, opened, drawn, administered, wasted, returned,
                    adjusted)

// Why vaccine can no longer be given. Source: CDC's vaccine wastage categories.
enum class WastageReason { expired, spoiled, open_vial_not_all_used, drawn_not_given, broken, lost, recalled };
BOOST_DESCRIBE_ENUM(WastageReason, expired, spoiled, open_vial_not_all_used, drawn_not_given, broken, lost, recalled)

// What explains that the shelf and the ledger differ.
enum class AdjustmentReason { miscounted, not_recorded, found, missing, given_without_stock, unknown };
BOOST_DESCRIBE_ENUM(AdjustmentReason, miscounted, not_recorded, found, missing, given_without_stock, unknown)

// One line of the ledger. Lines never change; a mistake is corrected by a new line that names the one it corrects, with
// the same movement and the opposite sign, so that each movement's total stays right.
struct LedgerEntry {
  LedgerEntryId id;
  ProgramId program_id;
  LedgerEntryId act;  // what was done at once; the id that the caller made
  int line;           // within the act
  LotId lot;
  SiteId site;
  Unit unit;
  Movement movement;
  int change;  // in units; negative when they leave
  std::optional<VialId> vial;
  std::optional<ShipmentId> shipment;
  std::optional<WastageReason> wastage_reason;        // set exactly when movement is wasted
  std::optional<AdjustmentReason> adjustment_reason;  // set exactly when movement is adjusted
  std::optional<LedgerEntryId> corrects;
  Text<200> note;
  Instant occurred_at;
  Instant recorded_at;
  StaffId recorded_by;
};
BOOST_DESCRIBE_STRUCT(LedgerEntry, (),
                      (id, program_id, act, line, lot, site, unit, movement, change, vial, shipment, wastage_reason,
                       adjustment_reason, corrects, note, occurred_at, recorded_at, recorded_by))

// What an act wrote; the same lines again where it was sent twice.
struct Posted {
  LedgerEntryId act;
  std::vector<LedgerEntry> entries;
};
BOOST_DESCRIBE_STRUCT(Posted, (), (act, entries))

}  // namespace quell::inventory
