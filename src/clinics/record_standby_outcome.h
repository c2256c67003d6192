#pragma once

#include "clinics/standby.h"
#include "core/seed.h"

namespace quell::clinics {

// coming: gets an appointment; not_reached, declined: stays on the list; gone: is taken off it.
enum class StandbyOutcome { coming, not_reached, declined, gone };
BOOST_DESCRIBE_ENUM(StandbyOutcome, coming, not_reached, declined, gone)

struct StandbyAnswer {
  StandbyId standby;
  int version = 0;  // that the list showed
  SiteId site;
  StandbyOutcome outcome{};
  std::optional<PlaceId> place;  // with coming: a free time; else as soon as the person can be here
};
BOOST_DESCRIBE_STRUCT(StandbyAnswer, (), (standby, version, site, outcome, place))

// Notes what came of a call. Who comes has an appointment with a dose behind it and keeps the code; the kept dose is
// used for it, or given back. Sent twice it is noted once.
//
// Fails: not_permitted access.permission_missing, access.other_site   check_in at the site
//        not_found     clinics.standby_unknown, clinics.place_unknown
//        conflict      clinics.standby_changed_meanwhile
//        conflict      clinics.standby_not_waiting, clinics.standby_being_called
//        conflict      clinics.already_booked   the person has a booking for this dose
//        conflict      clinics.place_full, clinics.place_closed, clinics.place_past, clinics.doses_all_promised
//        conflict      clinics.before_offer_day, clinics.dose_not_next
Result<StandbyChange> record_standby_outcome(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                             Seed seed, const StandbyAnswer& request);

struct StandbyUndo {
  StandbyId standby;
  int version = 0;
  SiteId site;
};
BOOST_DESCRIBE_STRUCT(StandbyUndo, (), (standby, version, site))

// Takes the last outcome back: the person waits again where they stood, and the appointment that came of it is
// cancelled. Nothing is lost: the history keeps both.
//
// Fails: not_permitted access.permission_missing, access.other_site
//        not_found     clinics.standby_unknown
//        conflict      clinics.standby_changed_meanwhile
//        conflict      clinics.standby_nothing_to_undo   the last thing that happened is no outcome of staff
//        conflict      clinics.standby_has_come          the person is here, or was: the appointment stands
Result<StandbyChange> undo_standby_outcome(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                           const StandbyUndo& request);

}  // namespace quell::clinics
