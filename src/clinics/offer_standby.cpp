#include "clinics/offer_standby.h"

#include "clinics/backing.h"
#include "clinics/offer_day.h"
#include "clinics/place.h"

namespace quell::clinics {
namespace {

struct OldOffer {
  Instant now;
  int count_max = 0;
};
BOOST_DESCRIBE_STRUCT(OldOffer, (), (now, count_max))

}  // namespace

Result<StandbyChange> offer_standby(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                    const StandbyCall& request) {
  TRY(access::require_at(actor, access::Permission::check_in, request.site));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  Standby standby = TRY(find_standby_at(tx, actor.program, request.standby, request.site));
  if (standby.is_being_called(now)) {
    if (standby.offered_site == request.site) return change_of(standby);
    return fail(FailureKind::conflict, "clinics.standby_being_called");
  }
  guard_sites(tx, standby, request.site);
  end_offer(tx, standby);
  if (standby.state != StandbyState::waiting) return fail(FailureKind::conflict, "clinics.standby_not_waiting");
  TRY(require_offer_day(tx, program, standby.person_id, standby.service, standby.dose_number, program.today));
  TRY(require_dose_behind(tx, program, now,
                          {.site_id = request.site, .service = standby.service, .held_on = program.today}));
  commit_to_day(tx, request.site, standby.service, program.today, +1);

  standby.state = StandbyState::offered;
  standby.offered_site = request.site;
  standby.offered_on = program.today;
  standby.offer_ends_at = now + std::chrono::minutes{program.pack->program.settings.standby_offer_minutes.value_or(15)};
  standby.offered_by = actor.staff;
  return change_of(TRY(change_standby(tx, actor, now, standby, {StandbyEvent::offered, request.site})));
}

Result<int> end_old_offers(storage::Transaction& tx, const access::Actor& actor, Instant now, int count_max) {
  // Sites in id order: two verbs that guard several sites must not wait for each other.
  const auto old = tx.all<Standby>(
      "select * from clinics_standby where state = 'offered' and offer_ends_at <= :now "
      "order by offered_site, id limit :count_max",
      OldOffer{now, count_max});
  for (Standby standby : old) {
    const SiteId site = *standby.offered_site;
    guard_site(tx, site);
    end_offer(tx, standby);
    TRY(change_standby(tx, actor, now, standby, {StandbyEvent::offer_ended, site}));
  }
  return static_cast<int>(old.size());
}

}  // namespace quell::clinics
