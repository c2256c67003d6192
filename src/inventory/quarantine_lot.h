#pragma once

#include <optional>
#include <vector>

#include "access/actor.h"
#include "core/result.h"
#include "core/text.h"
#include "storage/transaction.h"

namespace quell::inventory {

using QuarantineId = Id<struct QuarantineTag>;

// A lot that must not be used: set aside after a temperature excursion, a recall, a doubt.
struct Quarantine {
  QuarantineId id;
  ProgramId program_id;
  LotId lot;
  std::optional<SiteId> site;  // absent: everywhere
  Text<200> reason;
  Instant began_at;
  StaffId began_by;
  std::optional<Instant> ended_at;
  std::optional<StaffId> ended_by;
  std::optional<Text<200>> end_reason;
};
BOOST_DESCRIBE_STRUCT(Quarantine, (),
                      (id, program_id, lot, site, reason, began_at, began_by, ended_at, ended_by, end_reason))

struct QuarantineOrder {
  QuarantineId id;  // made by the caller
  LotId lot;
  std::optional<SiteId> site;
  Text<200> reason;
};
BOOST_DESCRIBE_STRUCT(QuarantineOrder, (), (id, lot, site, reason))

struct QuarantineEnd {
  QuarantineId quarantine;
  Text<200> reason;  // who found what: "manufacturer says stable, letter of Aug 12"
};
BOOST_DESCRIBE_STRUCT(QuarantineEnd, (), (quarantine, reason))

// Stops the use of a lot at one site (its stock keepers) or everywhere (who allots supply).
//
// Fails: not_permitted access.permission_missing, access.other_site
//        invalid_input inventory.reason_missing
//        not_found     inventory.no_such_lot
Result<Quarantine> quarantine_lot(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                  const QuarantineOrder& request);

// Lets it be used again. Ending it twice keeps the first end.
//
// Fails: as above, and not_found inventory.no_such_quarantine
Result<Quarantine> release_lot(storage::Transaction& tx, const access::Actor& actor, Instant now,
                               const QuarantineEnd& request);

bool is_quarantined(storage::Transaction& tx, const LotId& lot, const SiteId& site);

// The same as a condition of a statement: `lot` and `site` are columns or parameters of it.
std::string not_quarantined(std::string_view lot, std::string_view site);

// Those in force, and with `ended` the others too, newest first.
enum class Ended { left_out, included };
BOOST_DESCRIBE_ENUM(Ended, left_out, included)
std::vector<Quarantine> quarantines_of(storage::Transaction& tx, const access::Actor& actor, const LotId& lot,
                                       Ended ended);

}  // namespace quell::inventory
