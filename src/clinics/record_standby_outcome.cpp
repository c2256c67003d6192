#include "clinics/record_standby_outcome.h"

#include <algorithm>

#include "clinics/backing.h"
#include "clinics/cancel_appointment.h"
#include "clinics/follow_pep.h"
#include "clinics/offer_day.h"
#include "clinics/place.h"
#include "clinics/refer_by_age.h"
#include "packs/criteria_in_force.h"

namespace quell::clinics {
namespace {

StandbyEvent event_of_outcome(StandbyOutcome outcome) {
  switch (outcome) {
    case StandbyOutcome::coming: return StandbyEvent::coming;
    case StandbyOutcome::not_reached: return StandbyEvent::not_reached;
    case StandbyOutcome::declined: return StandbyEvent::declined;
    case StandbyOutcome::gone: return StandbyEvent::gone;
  }
  return StandbyEvent::gone;
}

bool is_outcome(StandbyEvent kind) {
  return kind == StandbyEvent::coming || kind == StandbyEvent::not_reached || kind == StandbyEvent::declined ||
         kind == StandbyEvent::gone;
}

// The same answer of the same person, sent again.
bool is_outcome_noted(storage::Transaction& tx, const access::Actor& actor, const Standby& standby,
                      const StandbyAnswer& request) {
  if (standby.version != request.version + 1) return false;
  const StandbyEntry last = standby_history(tx, standby.id).front();
  return last.kind == event_of_outcome(request.outcome) && last.recorded_by == actor.staff;
}

// A time that is free, or now: nobody waits for a place who can be here for a dose.
Result<Place> place_for(storage::Transaction& tx, const programs::InForce& program, Instant now, const Standby& standby,
                        const StandbyAnswer& request) {
  if (!request.place)
    return Place{.site_id = request.site,
                 .service = standby.service,
                 .held_on = program.today,
                 .starts_at = now + std::chrono::minutes{standby.reach_minutes}};
  const Place place = TRY(find_place(tx, program.id, *request.place));
  if (place.site_id != request.site || place.service != standby.service)
    return fail(FailureKind::not_found, "clinics.place_unknown");
  return place;
}

Result<AppointmentId> book_for(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                               const programs::InForce& program, const Standby& standby, const StandbyAnswer& request) {
  const Place place = TRY(place_for(tx, program, now, standby, request));
  TRY(require_offer_day(tx, program, standby.person_id, standby.service, standby.dose_number, place.held_on));
  TRY(require_dose_behind(tx, program, now, place));
  if (request.place) TRY(take_place(tx, place, now));
  else commit_to_day(tx, place.site_id, place.service, place.held_on, +1);

  const auto* criteria = packs::criteria_in_force(*program.pack, program.today);
  const Appointment appointment{.id = seed.next_id<AppointmentId>(),
                                .program_id = program.id,
                                .jurisdiction_id = program.jurisdiction,
                                .site_id = place.site_id,
                                .place_id = request.place,
                                .service = standby.service,
                                .person_id = standby.person_id,
                                .dose_number = standby.dose_number,
                                .state = AppointmentState::booked,
                                .channel = Channel::site,
                                .held_on = place.held_on,
                                .starts_at = place.starts_at,
                                .code_hash = standby.code_hash,
                                .pack_revision = program.pack_revision,
                                .criteria_version = criteria ? std::optional{criteria->id} : std::nullopt,
                                .booked_at = now,
                                .booked_by = actor.staff};
  TRY(insert_appointment(tx, appointment));
  TRY(refer_by_age(tx, actor, now, seed, program, appointment));
  follow_pep(tx, actor, now, seed, program, appointment.person_id);
  tx.touch("clinics.appointment", appointment.id.text);
  return appointment.id;
}

struct CodeGivenBack {
  AppointmentId id;
  std::string code_hash;
};
BOOST_DESCRIBE_STRUCT(CodeGivenBack, (), (id, code_hash))

// The person's code leads to the list again: the cancelled appointment keeps one that nobody has.
Result<void> give_up_appointment(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                                 const AppointmentId& id) {
  Appointment appointment = TRY(find_appointment(tx, actor.program, id));
  if (appointment.state == AppointmentState::booked)
    appointment = TRY(give_up(tx, actor, now, seed, std::move(appointment), {}));
  if (appointment.state != AppointmentState::cancelled) return fail(FailureKind::conflict, "clinics.standby_has_come");
  tx.execute("update clinics_appointment set code_hash = :code_hash where id = :id",
             CodeGivenBack{id, "undone/" + id.text});
  tx.touch("clinics.appointment", id.text);
  return {};
}

struct Calls {
  int calls = 0;
  std::optional<Instant> last_called_at;
};

// Without what was taken back.
Calls calls_in(const std::vector<StandbyEntry>& history, int undone_version) {
  Calls calls;
  std::vector<int> undone{undone_version};
  for (const StandbyEntry& entry : history) {
    if (entry.undoes) undone.push_back(*entry.undoes);
    if (entry.kind != StandbyEvent::not_reached && entry.kind != StandbyEvent::declined) continue;
    if (std::ranges::find(undone, entry.version) != undone.end()) continue;
    ++calls.calls;
    if (!calls.last_called_at) calls.last_called_at = entry.recorded_at;
  }
  return calls;
}

}  // namespace

Result<StandbyChange> record_standby_outcome(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                             Seed seed, const StandbyAnswer& request) {
  TRY(access::require_at(actor, access::Permission::check_in, request.site));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  Standby standby = TRY(find_standby_at(tx, actor.program, request.standby, request.site));
  if (is_outcome_noted(tx, actor, standby, request)) return change_of(standby);
  if (standby.version != request.version) return fail(FailureKind::conflict, "clinics.standby_changed_meanwhile");
  if (standby.is_being_called(now) && standby.offered_site != request.site)
    return fail(FailureKind::conflict, "clinics.standby_being_called");

  guard_sites(tx, standby, request.site);
  end_offer(tx, standby);
  if (standby.state != StandbyState::waiting) return fail(FailureKind::conflict, "clinics.standby_not_waiting");
  switch (request.outcome) {
    case StandbyOutcome::coming:
      standby.appointment_id = TRY(book_for(tx, actor, now, seed, program, standby, request));
      standby.state = StandbyState::coming;
      break;
    case StandbyOutcome::gone: standby.state = StandbyState::gone; break;
    case StandbyOutcome::not_reached:
    case StandbyOutcome::declined:
      ++standby.calls;
      standby.last_called_at = now;
      break;
  }
  return change_of(TRY(change_standby(tx, actor, now, standby, {event_of_outcome(request.outcome), request.site})));
}

Result<StandbyChange> undo_standby_outcome(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                           const StandbyUndo& request) {
  TRY(access::require_at(actor, access::Permission::check_in, request.site));
  Standby standby = TRY(find_standby_at(tx, actor.program, request.standby, request.site));
  if (standby.version != request.version) return fail(FailureKind::conflict, "clinics.standby_changed_meanwhile");
  const auto history = standby_history(tx, standby.id);
  const StandbyEntry& last = history.front();
  if (!is_outcome(last.kind)) return fail(FailureKind::conflict, "clinics.standby_nothing_to_undo");
  if (waits_twice(tx, standby)) return fail(FailureKind::conflict, "clinics.standby_twice");

  if (standby.appointment_id) TRY(give_up_appointment(tx, actor, now, seed, *standby.appointment_id));
  standby.appointment_id.reset();
  standby.state = StandbyState::waiting;
  const Calls calls = calls_in(history, last.version);
  standby.calls = calls.calls;
  standby.last_called_at = calls.last_called_at;
  return change_of(TRY(change_standby(tx, actor, now, standby, {StandbyEvent::undone, request.site, last.version})));
}

}  // namespace quell::clinics
