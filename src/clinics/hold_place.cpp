#include "clinics/hold_place.h"

#include "clinics/backing.h"
#include "core/sealing.h"
#include "programs/program.h"

namespace quell::clinics {
namespace {

std::string hash_of(storage::Transaction& tx, const std::string& token) {
  return keyed_hash(derived_key(tx.keys().index(), "clinics.hold"), token);
}

struct Expiry {
  HoldId id;
  PlaceId place;
  Instant overdue;
  int count_max = 0;
};
BOOST_DESCRIBE_STRUCT(Expiry, (), (id, place, overdue, count_max))

int end_holds(storage::Transaction& tx, const std::vector<HoldRow>& holds) {
  int ended = 0;
  for (const HoldRow& hold : holds) ended += end_hold(tx, hold);
  return ended;
}

Hold hold_of(storage::Transaction& tx, const HoldRow& row) {
  return {row.id, row.place_id, row.site_id, token_of_hold(tx, row.id), row.expires_at};
}

}  // namespace

Result<Hold> hold_place(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                        const HoldRequest& request) {
  TRY(require_booking(actor));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  return hold_until(tx, actor, now, request, now + std::chrono::minutes{program.pack->program.settings.hold_minutes});
}

Result<Hold> hold_until(storage::Transaction& tx, const access::Actor& actor, Instant now, const HoldRequest& request,
                        Instant expires_at) {
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const packs::Settings& settings = program.pack->program.settings;
  const Place place = TRY(find_place(tx, actor.program, request.place));

  if (place.held_on > program.today + std::chrono::days{settings.booking_horizon_days})
    return fail(FailureKind::conflict, "clinics.beyond_horizon");
  guard_site(tx, place.site_id);
  const auto earlier = tx.find<HoldRow>("select * from clinics_hold where id = :id", request);
  if (earlier && earlier->place_id != request.place) return fail(FailureKind::conflict, "clinics.hold_reused");
  if (earlier) return hold_of(tx, *earlier);
  release_expired_holds(tx, place.id, now, settings.hold_grace_seconds);
  TRY(require_dose_behind(tx, program, now, place));
  TRY(take_place(tx, place, now));
  const HoldRow row{.id = request.id,
                    .program_id = actor.program,
                    .site_id = place.site_id,
                    .place_id = place.id,
                    .token_hash = hash_of(tx, token_of_hold(tx, request.id)),
                    .state = HoldState::held,
                    .held_at = now,
                    .expires_at = expires_at};
  tx.execute(
      "insert into clinics_hold (id, program_id, site_id, place_id, token_hash, state, held_at, expires_at) values "
      "(:id, :program_id, :site_id, :place_id, :token_hash, :state, :held_at, :expires_at)",
      row);
  return hold_of(tx, row);
}

Result<HoldRow> find_hold(storage::Transaction& tx, const ProgramId& program, const std::string& token) {
  const auto found =
      tx.find<HoldRow>("select * from clinics_hold where token_hash = :token_hash and program_id = :program_id",
                       HoldRow{.program_id = program, .token_hash = hash_of(tx, token)});
  if (!found) return fail(FailureKind::not_found, "clinics.hold_unknown");
  return *found;
}

Result<HoldRow> find_hold(storage::Transaction& tx, const ProgramId& program, const HoldId& id) {
  const auto found = tx.find<HoldRow>("select * from clinics_hold where id = :id and program_id = :program_id",
                                      HoldRow{.id = id, .program_id = program});
  if (!found) return fail(FailureKind::not_found, "clinics.hold_unknown");
  return *found;
}

// The same id gives the same token, so a request that is sent again is answered alike.
std::string token_of_hold(storage::Transaction& tx, const HoldId& id) {
  return keyed_hash(derived_key(tx.keys().index(), "clinics.hold_token"), id.text);
}

bool end_hold(storage::Transaction& tx, const HoldRow& hold) {
  const auto ended = tx.execute("update clinics_hold set state = 'released' where id = :id and state = 'held'", hold);
  if (ended == 0) return false;
  const auto place = find_place(tx, hold.program_id, hold.place_id);
  if (place) free_place(tx, *place);
  return true;
}

Result<void> use_hold(storage::Transaction& tx, HoldRow hold, const AppointmentId& appointment) {
  hold.appointment_id = appointment;
  const auto used = tx.execute(
      "update clinics_hold set state = 'used', appointment_id = :appointment_id where id = :id and state = 'held'",
      hold);
  if (used == 0) return fail(FailureKind::conflict, "clinics.hold_ended");
  return {};
}

Result<void> require_booking(const access::Actor& actor) {
  for (const auto permission : {access::Permission::book_for_others, access::Permission::check_in})
    if (actor.permissions.contains(permission)) return {};
  return access::require(actor, access::Permission::use_public_pages);
}

int release_expired_holds(storage::Transaction& tx, const PlaceId& place, Instant now, int grace_seconds) {
  return end_holds(tx, tx.all<HoldRow>("select * from clinics_hold where place_id = :place and state = 'held' and "
                                       "expires_at < :overdue",
                                       Expiry{{}, place, now - std::chrono::seconds{grace_seconds}}));
}

int release_expired_holds(storage::Transaction& tx, Instant now, int grace_seconds, int count_max) {
  const auto holds = tx.all<HoldRow>(
      "select * from clinics_hold where state = 'held' and expires_at < :overdue order by site_id, id limit :count_max",
      Expiry{{}, {}, now - std::chrono::seconds{grace_seconds}, count_max});
  // Sites in id order: two verbs that guard several sites must not wait for each other.
  const SiteId* guarded = nullptr;
  for (const HoldRow& hold : holds) {
    if (!guarded || *guarded != hold.site_id) guard_site(tx, hold.site_id);
    guarded = &hold.site_id;
  }
  return end_holds(tx, holds);
}

Result<HoldToken> release_hold(storage::Transaction& tx, const access::Actor& actor, Instant, Seed,
                               const HoldToken& request) {
  TRY(require_booking(actor));
  const HoldRow hold = TRY(find_hold(tx, actor.program, request.token.value));
  guard_site(tx, hold.site_id);
  end_hold(tx, hold);
  return request;
}

}  // namespace quell::clinics
