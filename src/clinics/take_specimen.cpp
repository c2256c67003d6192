#include "clinics/take_specimen.h"

#include "clinics/place.h"
#include "surveillance/lab_result.h"

namespace quell::clinics {
namespace {

SpecimenState specimen_state(storage::Transaction& tx, const surveillance::LabOrder& order) {
  if (!surveillance::results_of_order(tx, order.id).empty()) return SpecimenState::resulted;
  return order.received_at ? SpecimenState::received : SpecimenState::collected;
}

}  // namespace

Result<SpecimenTaken> take_specimen(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                    const SpecimenTaking& request) {
  Appointment appointment = TRY(find_appointment(tx, actor.program, request.appointment));
  surveillance::LabOrder order = TRY(surveillance::collect_specimen(tx, actor, now, seed.branch(),
                                                                    {.id = request.id,
                                                                     .person = appointment.person_id,
                                                                     .site = appointment.site_id,
                                                                     .appointment = appointment.id,
                                                                     .specimen_type = request.specimen_type,
                                                                     .collected_at = request.collected_at}));
  const bool serves = appointment.service == packs::Service::testing;
  if (!serves || appointment.state == AppointmentState::fulfilled || order.cancelled_at)
    return SpecimenTaken{appointment, order};
  guard_site(tx, appointment.site_id);
  if (appointment.state == AppointmentState::booked || appointment.state == AppointmentState::arrived)
    commit_to_day(tx, appointment.site_id, appointment.service, appointment.held_on, -1);
  if (appointment.state == AppointmentState::cancelled) appointment.place_id.reset();  // it was given back already
  appointment.state = AppointmentState::fulfilled;
  appointment.fulfilled_at = order.collected_at;
  return SpecimenTaken{TRY(change_appointment(tx, appointment)), order};
}

Result<SpecimenTaken> undo_specimen(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                    const SpecimenUndoing& request) {
  const bool stood = !TRY(surveillance::find_order(tx, actor.program, request.order)).cancelled_at;
  surveillance::LabOrder order =
      TRY(surveillance::cancel_order(tx, actor, now, seed.branch(), {request.order, request.reason}));
  if (!order.appointment_id) return fail(FailureKind::not_found, "clinics.appointment_unknown");
  Appointment appointment = TRY(find_appointment(tx, actor.program, *order.appointment_id));
  const bool waits_again = stood && appointment.service == packs::Service::testing &&
                           appointment.state == AppointmentState::fulfilled &&
                           specimens_of(tx, actor.program, appointment.id).empty();
  if (!waits_again) return SpecimenTaken{appointment, order};
  guard_site(tx, appointment.site_id);
  commit_to_day(tx, appointment.site_id, appointment.service, appointment.held_on, +1);
  appointment.state = AppointmentState::arrived;
  appointment.fulfilled_at.reset();
  return SpecimenTaken{TRY(change_appointment(tx, appointment)), order};
}

std::vector<DaySpecimen> specimens_of(storage::Transaction& tx, const ProgramId& program,
                                      const AppointmentId& appointment) {
  std::vector<DaySpecimen> specimens;
  for (const surveillance::LabOrder& order : surveillance::orders_of_appointment(tx, program, appointment))
    if (!order.cancelled_at)
      specimens.push_back(
          {order.id, order.order_number, order.specimen_type, order.collected_at, specimen_state(tx, order)});
  return specimens;
}

}  // namespace quell::clinics
