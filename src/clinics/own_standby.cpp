#include "clinics/own_standby.h"

#include "clinics/place.h"
#include "core/code.h"

namespace quell::clinics {
namespace {

struct OwnStandbyAsked {
  ProgramId program;
  std::string code_hash;
};
BOOST_DESCRIBE_STRUCT(OwnStandbyAsked, (), (program, code_hash))

Result<Standby> by_code(storage::Transaction& tx, const access::Actor& actor, const std::string& typed) {
  const auto code = normal_code(typed);
  if (!code) return fail(FailureKind::not_found, "clinics.code_unknown");
  const auto found =
      tx.find<Standby>("select * from clinics_standby where code_hash = :code_hash and program_id = :program",
                       OwnStandbyAsked{actor.program, hash_of_code(tx, *code)});
  if (!found) return fail(FailureKind::not_found, "clinics.code_unknown");
  tx.touch("clinics.standby", found->id.text);
  return *found;
}

OwnStandby own(storage::Transaction& tx, Instant now, const Standby& standby) {
  OwnStandby shown{standby.state, standby.reach_minutes, sites_of(tx, standby.id), standby.joined_at, {}};
  if (standby.is_being_called(now)) shown.offered_site = standby.offered_site;
  return shown;
}

}  // namespace

Result<OwnStandby> find_own_standby(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                    const StandbyCode& request) {
  return own(tx, now, TRY(by_code(tx, actor, request.code.value)));
}

Result<OwnStandby> leave_standby(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                 const StandbyCode& request) {
  Standby standby = TRY(by_code(tx, actor, request.code.value));
  if (standby.state == StandbyState::left || standby.state == StandbyState::gone) return own(tx, now, standby);
  if (standby.offered_site) guard_site(tx, *standby.offered_site);
  end_offer(tx, standby);
  if (standby.state != StandbyState::waiting) return fail(FailureKind::conflict, "clinics.standby_not_waiting");
  standby.state = StandbyState::left;
  return own(tx, now, TRY(change_standby(tx, actor, now, standby, {StandbyEvent::left})));
}

Result<OwnStandby> return_to_standby(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                     const StandbyCode& request) {
  Standby standby = TRY(by_code(tx, actor, request.code.value));
  if (standby.state == StandbyState::waiting || standby.state == StandbyState::offered) return own(tx, now, standby);
  if (standby.state != StandbyState::left) return fail(FailureKind::conflict, "clinics.standby_not_left");
  if (waits_twice(tx, standby)) return fail(FailureKind::conflict, "clinics.standby_twice");
  standby.state = StandbyState::waiting;
  return own(tx, now, TRY(change_standby(tx, actor, now, standby, {StandbyEvent::returned})));
}

}  // namespace quell::clinics
