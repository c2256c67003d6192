#include "clinics/move_appointment.h"

#include <algorithm>

#include "clinics/backing.h"
#include "clinics/follow_pep.h"
#include "clinics/offer_day.h"
#include "clinics/place.h"
#include "clinics/refer_by_age.h"
#include "programs/program.h"

namespace quell::clinics {

Result<Appointment> move_appointment(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                     const Move& request) {
  Appointment appointment = TRY(find_referred(tx, actor, request.appointment));
  if (appointment.state != AppointmentState::booked) return fail(FailureKind::conflict, "clinics.not_movable");
  if (appointment.place_id == request.place) return appointment;

  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const Place to = TRY(find_place(tx, actor.program, request.place));
  if (to.service != appointment.service) return fail(FailureKind::conflict, "clinics.other_service");
  if (to.held_on > program.today + std::chrono::days{program.pack->program.settings.booking_horizon_days})
    return fail(FailureKind::conflict, "clinics.beyond_horizon");
  TRY(require_offer_day(tx, program, appointment.person_id, to.service, appointment.dose_number, to.held_on));

  // Guards in id order: two people who swap sites must not wait for each other.
  guard_site(tx, std::min(appointment.site_id, to.site_id));
  if (appointment.site_id != to.site_id) guard_site(tx, std::max(appointment.site_id, to.site_id));
  // First, so that its dose may back the new place; the transaction takes both back on failure.
  if (appointment.place_id) free_place(tx, TRY(find_place(tx, actor.program, *appointment.place_id)));
  else commit_to_day(tx, appointment.site_id, appointment.service, appointment.held_on, -1);
  TRY(require_dose_behind(tx, program, now, to));
  TRY(take_place(tx, to, now));

  const Appointment before = appointment;
  appointment.site_id = to.site_id;
  appointment.place_id = to.id;
  appointment.held_on = to.held_on;
  appointment.starts_at = to.starts_at;
  TRY(refer_moved(tx, actor, now, seed, program, before, appointment));
  appointment = TRY(change_appointment(tx, appointment));
  follow_pep(tx, actor, now, seed, program, appointment.person_id);
  return appointment;
}

}  // namespace quell::clinics
