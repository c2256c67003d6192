#include "clinics/cancel_appointment.h"

#include "clinics/backing.h"
#include "clinics/follow_pep.h"
#include "clinics/offer_day.h"
#include "clinics/place.h"
#include "clinics/refer_by_age.h"
#include "programs/program.h"

namespace quell::clinics {
namespace {

bool may_refer_by_id(const access::Actor& actor) {
  return actor.permissions.contains(access::Permission::book_for_others) ||
         actor.permissions.contains(access::Permission::check_in);
}

// Its place, or for whom was called to come at once a dose of the day.
Result<void> take_again(storage::Transaction& tx, const programs::InForce& program, Instant now,
                        const Appointment& appointment) {
  guard_site(tx, appointment.site_id);
  if (appointment.place_id) {
    const Place place = TRY(find_place(tx, program.id, *appointment.place_id));
    TRY(require_dose_behind(tx, program, now, place));
    return take_place(tx, place, now);
  }
  if (appointment.held_on != program.today) return fail(FailureKind::conflict, "clinics.place_past");
  TRY(require_dose_behind(
      tx, program, now,
      {.site_id = appointment.site_id, .service = appointment.service, .held_on = appointment.held_on}));
  commit_to_day(tx, appointment.site_id, appointment.service, appointment.held_on, +1);
  return {};
}

}  // namespace

Result<Appointment> find_referred(storage::Transaction& tx, const access::Actor& actor, const AppointmentRef& ref) {
  if (ref.code) {
    Appointment found = TRY(find_appointment_by_code(tx, actor.program, ref.code->value));
    tx.touch("clinics.appointment", found.id.text);
    return found;
  }
  if (!ref.id) return invalid("/code", "clinics.code_missing");
  if (!may_refer_by_id(actor)) return fail(FailureKind::not_permitted, "access.permission_missing");
  Appointment found = TRY(find_appointment(tx, actor.program, *ref.id));
  // Operators serve every site; site staff only their own.
  if (!actor.permissions.contains(access::Permission::book_for_others))
    TRY(access::require_at(actor, access::Permission::check_in, found.site_id));
  tx.touch("clinics.appointment", found.id.text);
  return found;
}

Result<Appointment> cancel_appointment(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                       const Cancellation& request) {
  Appointment appointment = TRY(find_referred(tx, actor, request.appointment));
  if (appointment.state == AppointmentState::cancelled) return appointment;
  if (appointment.state != AppointmentState::booked) return fail(FailureKind::conflict, "clinics.not_cancellable");
  return give_up(tx, actor, now, seed, std::move(appointment),
                 request.reason ? std::optional{request.reason->value} : std::nullopt);
}

Result<Appointment> give_up(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                            Appointment appointment, std::optional<std::string> reason) {
  guard_site(tx, appointment.site_id);
  appointment.state = AppointmentState::cancelled;
  appointment.cancelled_at = now;
  appointment.cancel_reason = std::move(reason);
  appointment = TRY(change_appointment(tx, appointment));
  if (appointment.place_id) free_place(tx, TRY(find_place(tx, actor.program, *appointment.place_id)));
  else commit_to_day(tx, appointment.site_id, appointment.service, appointment.held_on, -1);
  end_referral(tx, actor, now, appointment.id);
  follow_pep(tx, actor, now, seed, TRY(programs::program_in_force(tx, actor.program, now)), appointment.person_id);
  return appointment;
}

Result<Appointment> restore_appointment(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                        const AppointmentRef& request) {
  Appointment appointment = TRY(find_referred(tx, actor, request));
  if (appointment.state == AppointmentState::booked) return appointment;
  // A visit that ended without a dose goes on by checking in.
  if (appointment.state != AppointmentState::cancelled || appointment.arrived_at)
    return fail(FailureKind::conflict, "clinics.not_cancelled");

  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  TRY(require_offer_day(tx, program, appointment.person_id, appointment.service, appointment.dose_number,
                        appointment.held_on));
  TRY(take_again(tx, program, now, appointment));
  appointment.state = AppointmentState::booked;
  appointment.cancelled_at.reset();
  appointment.cancel_reason.reset();
  TRY(refer_by_age(tx, actor, now, seed, program, appointment));
  appointment = TRY(change_appointment(tx, appointment));
  follow_pep(tx, actor, now, seed, program, appointment.person_id);
  return appointment;
}

}  // namespace quell::clinics
