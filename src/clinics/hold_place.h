#pragma once

#include <string>

#include "access/actor.h"
#include "clinics/place.h"
#include "core/seed.h"
#include "core/text.h"

namespace quell::clinics {

enum class HoldState { held, used, released };
BOOST_DESCRIBE_ENUM(HoldState, held, used, released)

struct HoldRequest {
  HoldId id;  // made by the caller: asking twice holds once
  PlaceId place;
};
BOOST_DESCRIBE_STRUCT(HoldRequest, (), (id, place))

// A place kept while a form is filled in. Whoever bears the token may book it.
struct Hold {
  HoldId id;
  PlaceId place;
  SiteId site;
  std::string token;
  Instant expires_at;  // as shown; the pack's grace comes on top
};
BOOST_DESCRIBE_STRUCT(Hold, (), (id, place, site, token, expires_at))

// Holds one place for the pack's minutes. Expired holds of the place are released first, so nobody waits for a job.
//
// Fails: not_permitted access.permission_missing    neither the public's nor an operator's right
//        not_found     clinics.place_unknown
//        conflict      clinics.place_full, clinics.place_closed, clinics.place_past
//        conflict      clinics.beyond_horizon       further ahead than the program books
//        conflict      clinics.doses_all_promised   vaccine expected by that day is spoken for (P2)
//        conflict      clinics.hold_reused          the id stood for another place
Result<Hold> hold_place(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                        const HoldRequest& request);

// The same for a time of the caller's choosing, where somebody who is known is to be reached first. For verbs of this
// room, which checked who asks. Fails: as hold_place, but for the permission.
Result<Hold> hold_until(storage::Transaction& tx, const access::Actor& actor, Instant now, const HoldRequest& request,
                        Instant expires_at);

struct HoldRow {
  HoldId id;
  ProgramId program_id;
  SiteId site_id;
  PlaceId place_id;
  std::string token_hash;
  HoldState state{};
  Instant held_at;
  Instant expires_at;
  std::optional<AppointmentId> appointment_id;
};
BOOST_DESCRIBE_STRUCT(HoldRow, (),
                      (id, program_id, site_id, place_id, token_hash, state, held_at, expires_at, appointment_id))

// The hold that a token stands for. Fails: not_found clinics.hold_unknown
Result<HoldRow> find_hold(storage::Transaction& tx, const ProgramId& program, const std::string& token);

// By its id, and the token that its bearer has. Fails: as find_hold.
Result<HoldRow> find_hold(storage::Transaction& tx, const ProgramId& program, const HoldId& id);
std::string token_of_hold(storage::Transaction& tx, const HoldId& id);

// Gives the place back where the hold stands; only who turns the state does, so it is never given back twice. Call
// guard_site first. False where it was used or released before.
bool end_hold(storage::Transaction& tx, const HoldRow& hold);

// Turns a hold into an appointment's place. Fails: conflict clinics.hold_ended   it was released or used meanwhile
Result<void> use_hold(storage::Transaction& tx, HoldRow hold, const AppointmentId& appointment);

// The public's right or an operator's or a site's. Fails: not_permitted access.permission_missing
Result<void> require_booking(const access::Actor& actor);

// Gives held places back whose time and grace are over: of one place, or of all (a job; at most `count_max` a call).
// Returns how many.
int release_expired_holds(storage::Transaction& tx, const PlaceId& place, Instant now, int grace_seconds);
int release_expired_holds(storage::Transaction& tx, Instant now, int grace_seconds, int count_max);

struct HoldToken {
  Text<64> token;
};
BOOST_DESCRIBE_STRUCT(HoldToken, (), (token))

// Gives the place back before its time. Twice is as good as once. Fails: not_found clinics.hold_unknown
Result<HoldToken> release_hold(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                               const HoldToken& request);

}  // namespace quell::clinics
