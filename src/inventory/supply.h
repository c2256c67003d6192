#pragma once

#include <optional>

#include "core/date.h"
#include "core/described.h"
#include "core/ids.h"
#include "core/instant.h"
#include "core/text.h"

namespace quell::inventory {

using SupplyEntryId = Id<struct SupplyEntryTag>;
using AllotmentId = Id<struct AllotmentTag>;
using SupplyRequestId = Id<struct SupplyRequestTag>;

// What the department has of a product, in vials.
struct Supply {
  Text<40> product;
  int received = 0;
  int allotted = 0;

  int unallotted() const { return received - allotted; }
};
BOOST_DESCRIBE_STRUCT(Supply, (), (product, received, allotted))

// Vials that a site may count on, shipped or not.
struct Allotment {
  AllotmentId id;
  ProgramId program_id;
  Text<40> product;
  SiteId site;
  int vials;
  int shipped;
  Text<200> note;
  Instant allotted_at;
  StaffId allotted_by;
};
BOOST_DESCRIBE_STRUCT(Allotment, (), (id, program_id, product, site, vials, shipped, note, allotted_at, allotted_by))

enum class ShipmentState { sent, arrived, cancelled };
BOOST_DESCRIBE_ENUM(ShipmentState, sent, arrived, cancelled)

struct Shipment {
  ShipmentId id;
  ProgramId program_id;
  AllotmentId allotment;
  Text<40> product;
  SiteId site;
  int vials;
  int vials_arrived;  // fewer than `vials`: it came short
  ShipmentState state;
  Instant sent_at;
  StaffId sent_by;
  Date expected_on;
  std::optional<Instant> arrived_at;
  Text<200> note;
};
BOOST_DESCRIBE_STRUCT(Shipment, (),
                      (id, program_id, allotment, product, site, vials, vials_arrived, state, sent_at, sent_by,
                       expected_on, arrived_at, note))

enum class SupplyRequestState { open, approved, declined, withdrawn };
BOOST_DESCRIBE_ENUM(SupplyRequestState, open, approved, declined, withdrawn)

// A site asks for vials.
struct SupplyRequest {
  SupplyRequestId id;
  ProgramId program_id;
  Text<40> product;
  SiteId site;
  int vials;
  std::optional<Date> needed_on;
  Text<200> note;
  SupplyRequestState state;
  Instant requested_at;
  StaffId requested_by;
  std::optional<AllotmentId> allotment;
  std::optional<int> vials_granted;
  std::optional<Text<200>> decision_note;
  std::optional<Instant> decided_at;
  std::optional<StaffId> decided_by;
};
BOOST_DESCRIBE_STRUCT(SupplyRequest, (),
                      (id, program_id, product, site, vials, needed_on, note, state, requested_at, requested_by,
                       allotment, vials_granted, decision_note, decided_at, decided_by))

}  // namespace quell::inventory
