#include "clinics/check_in.h"

#include "clinics/booker.h"
#include "clinics/follow_pep.h"
#include "clinics/offer_day.h"
#include "clinics/place.h"
#include "clinics/refer_by_age.h"
#include "core/code.h"
#include "packs/criteria_in_force.h"
#include "programs/program.h"
#include "programs/site.h"
#include "storage/event.h"

namespace quell::clinics {
namespace {

Result<Appointment> at_own_site(storage::Transaction& tx, const access::Actor& actor, const AppointmentRef& request) {
  Appointment appointment = TRY(find_referred(tx, actor, request));
  const auto here = access::require_at(actor, access::Permission::check_in, appointment.site_id);
  // Whoever shows the code stands at the wrong door; its words say how to help. Not where: the code tells that.
  if (!here && request.code && here.error().reason == "access.other_site")
    return fail(FailureKind::not_permitted, "clinics.booked_elsewhere");
  TRY(here);
  return appointment;
}

void announce_arrival(storage::Transaction& tx, Seed& seed, const Appointment& appointment, Instant now) {
  storage::announce(tx, {.id = seed.next_id<EventId>(),
                         .kind = "clinics.arrived",
                         .program = appointment.program_id,
                         .subject_id = appointment.id.text,
                         .occurred_at = now});
}

// A visit that ended without a dose is a cancellation of somebody who had come.
bool was_ended(const Appointment& appointment) {
  return appointment.state == AppointmentState::cancelled && appointment.arrived_at;
}

// Who comes after the booked day is served today. Who comes before it may have shown the code of a later dose: the
// booking of that day stays as it is.
Result<void> bring_to_today(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                            const programs::InForce& program, Appointment& appointment) {
  if (appointment.held_on == program.today) return {};
  if (appointment.held_on > program.today) return fail(FailureKind::conflict, "clinics.booked_for_later");
  guard_site(tx, appointment.site_id);
  if (appointment.state == AppointmentState::booked) {
    if (appointment.place_id) free_place(tx, TRY(find_place(tx, appointment.program_id, *appointment.place_id)));
    else commit_to_day(tx, appointment.site_id, appointment.service, appointment.held_on, -1);
    commit_to_day(tx, appointment.site_id, appointment.service, program.today, +1);
  }
  const Appointment before = appointment;
  appointment.place_id.reset();
  appointment.held_on = program.today;
  appointment.starts_at = now;
  return refer_moved(tx, actor, now, seed, program, before, appointment);
}

Result<Appointment> resume_visit(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                                 Appointment appointment) {
  guard_site(tx, appointment.site_id);
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  TRY(bring_to_today(tx, actor, now, seed, program, appointment));
  // Its time may be over, or somebody else's by now: then the person is served like a walk-in.
  if (!appointment.place_id ||
      !take_place(tx, TRY(find_place(tx, appointment.program_id, *appointment.place_id)), now)) {
    appointment.place_id.reset();
    commit_to_day(tx, appointment.site_id, appointment.service, appointment.held_on, +1);
  }
  appointment.state = AppointmentState::arrived;
  appointment.cancelled_at.reset();
  appointment.cancel_reason.reset();
  TRY(refer_by_age(tx, actor, now, seed, program, appointment));
  appointment = TRY(change_appointment(tx, appointment));
  follow_pep(tx, actor, now, seed, program, appointment.person_id);
  return appointment;
}

BookedAppointment answer_of(const Appointment& appointment, const std::string& code, bool clinician) {
  return {appointment.id,      shown_code(code),        appointment.site_id,   appointment.person_id,
          appointment.service, appointment.dose_number, appointment.starts_at, clinician};
}

}  // namespace

Result<Appointment> check_in(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                             const AppointmentRef& request) {
  Appointment appointment = TRY(at_own_site(tx, actor, request));
  if (appointment.state == AppointmentState::arrived) return appointment;
  if (was_ended(appointment)) return resume_visit(tx, actor, now, seed, std::move(appointment));
  if (appointment.state != AppointmentState::booked && appointment.state != AppointmentState::noshow)
    return fail(FailureKind::conflict, "clinics.not_expected");
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  TRY(bring_to_today(tx, actor, now, seed, program, appointment));
  if (appointment.state == AppointmentState::noshow) {
    guard_site(tx, appointment.site_id);
    commit_to_day(tx, appointment.site_id, appointment.service, appointment.held_on, +1);
  }
  appointment.state = AppointmentState::arrived;
  appointment.arrived_at = now;
  announce_arrival(tx, seed, appointment, now);
  appointment = TRY(change_appointment(tx, appointment));
  follow_pep(tx, actor, now, seed, program, appointment.person_id);
  return appointment;
}

Result<Appointment> undo_check_in(storage::Transaction& tx, const access::Actor& actor, Instant, Seed,
                                  const AppointmentRef& request) {
  Appointment appointment = TRY(at_own_site(tx, actor, request));
  if (appointment.state == AppointmentState::booked) return appointment;
  if (appointment.state != AppointmentState::arrived || appointment.channel == Channel::walk_in)
    return fail(FailureKind::conflict, "clinics.not_arrived");
  appointment.state = AppointmentState::booked;
  appointment.arrived_at.reset();
  return change_appointment(tx, appointment);
}

Result<Appointment> record_no_show(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                   const AppointmentRef& request) {
  Appointment appointment = TRY(at_own_site(tx, actor, request));
  if (appointment.state == AppointmentState::noshow) return appointment;
  if (appointment.state != AppointmentState::booked) return fail(FailureKind::conflict, "clinics.not_expected");
  if (appointment.starts_at > now) return fail(FailureKind::conflict, "clinics.not_over_yet");
  guard_site(tx, appointment.site_id);
  commit_to_day(tx, appointment.site_id, appointment.service, appointment.held_on, -1);
  appointment.state = AppointmentState::noshow;
  appointment = TRY(change_appointment(tx, appointment));
  follow_pep(tx, actor, now, seed, TRY(programs::program_in_force(tx, actor.program, now)), appointment.person_id);
  return appointment;
}

Result<Appointment> end_visit(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                              const AppointmentRef& request) {
  Appointment appointment = TRY(at_own_site(tx, actor, request));
  if (was_ended(appointment)) return appointment;
  if (appointment.state != AppointmentState::arrived) return fail(FailureKind::conflict, "clinics.not_arrived");
  return give_up(tx, actor, now, seed, std::move(appointment), "left_without_dose");
}

Result<BookedAppointment> register_walk_in(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                           const WalkIn& request) {
  TRY(access::require_at(actor, access::Permission::check_in, request.site));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const programs::Site site = TRY(programs::find_site(tx, actor.program, request.site));
  const std::string code = code_for_token(tx, request.id.text, program.pack->program.settings.code.length);
  if (const auto earlier = find_appointment(tx, actor.program, request.id))
    return answer_of(*earlier, code, TRY(clinician_decides(tx, program, *earlier)));

  if (!site.serves(request.service)) return invalid("/service", "clinics.service_not_offered");
  guard_site(tx, request.site);
  const PersonId person = TRY(person_of_booker(tx, actor, now, seed, program, request.booker));
  const int dose_number = TRY(dose_to_book(tx, program, person, request.service, request.dose_number, program.today));

  const auto* criteria = packs::criteria_in_force(*program.pack, program.today);
  const Appointment appointment{.id = request.id,
                                .program_id = actor.program,
                                .jurisdiction_id = program.jurisdiction,
                                .site_id = request.site,
                                .service = request.service,
                                .person_id = person,
                                .dose_number = dose_number,
                                .state = AppointmentState::arrived,
                                .channel = Channel::walk_in,
                                .held_on = program.today,
                                .starts_at = now,
                                .code_hash = hash_of_code(tx, code),
                                .code_ending = ending_of_code(code),
                                .pack_revision = program.pack_revision,
                                .criteria_version = criteria ? std::optional{criteria->id} : std::nullopt,
                                .booked_at = now,
                                .booked_by = actor.staff,
                                .arrived_at = now};
  TRY(insert_appointment(tx, appointment));
  commit_to_day(tx, appointment.site_id, appointment.service, appointment.held_on, +1);
  TRY(report_likely_repeat(tx, actor, now, seed, appointment));
  const bool clinician = TRY(refer_by_age(tx, actor, now, seed, program, appointment));
  follow_pep(tx, actor, now, seed, program, appointment.person_id);
  tx.touch("clinics.appointment", appointment.id.text);
  announce_arrival(tx, seed, appointment, now);
  return answer_of(appointment, code, clinician);
}

}  // namespace quell::clinics
