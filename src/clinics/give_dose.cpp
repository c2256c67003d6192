#include "clinics/give_dose.h"

#include "clinics/follow_pep.h"
#include "clinics/follow_series.h"
#include "clinics/place.h"
#include "clinics/refer_by_age.h"
#include "immunization/correct_dose.h"
#include "immunization/dose_lines.h"
#include "inventory/find_lot.h"
#include "inventory/reverse_entry.h"
#include "inventory/vial_rules.h"
#include "programs/program.h"
#include "storage/event.h"

namespace quell::clinics {
namespace {

// What a vial of this lot gives by this route. A dose that the pack does not foresee was given all the same (P3): then
// a vial is one dose.
inventory::VialRules rules_of(const programs::InForce& program, const inventory::Lot& lot, const DoseGift& gift) {
  programs::InForce then = program;  // on the day it was given: paper is entered later
  then.today = program.zone.day_of(gift.given_at);
  return inventory::vial_rules(then, lot.product.value, gift.route.value)
      .value_or(inventory::VialRules{.zone = program.zone, .usable_after_puncture = {}, .route = gift.route.value});
}

immunization::DoseReport report_of(const DoseGift& gift, const Appointment& appointment, const inventory::Lot& lot,
                                   const inventory::SpentDose& spent) {
  return {.id = gift.id,
          .person_id = appointment.person_id,
          .site_id = appointment.site_id,
          .appointment_id = appointment.id,
          .product_cvx = {lot.cvx},
          .given_at = gift.given_at,
          .given_by = gift.given_by,
          .route = gift.route,
          .volume_ul = gift.volume_ul,
          .body_site = gift.body_site,
          .lot_id = lot.id,
          .lot_number = lot.lot_number,
          .lot_expires_on = lot.expires_on,
          .vial_id = spent.vial,
          .information_sheet = gift.information_sheet,
          .information_sheet_edition = gift.information_sheet_edition,
          .consent_recorded = gift.consent_recorded,
          .registry = gift.registry};
}

// Whether what it kept of its day's doses is still counted as kept.
bool is_committed(AppointmentState state) {
  return state == AppointmentState::booked || state == AppointmentState::arrived;
}

Result<Appointment> fulfil(storage::Transaction& tx, Appointment appointment, const DoseGift& gift,
                           const immunization::DoseAdministered& dose) {
  if (is_committed(appointment.state))
    commit_to_day(tx, appointment.site_id, appointment.service, appointment.held_on, -1);
  if (appointment.state == AppointmentState::cancelled) appointment.place_id.reset();  // it was given back already
  appointment.state = AppointmentState::fulfilled;
  appointment.fulfilled_at = gift.given_at;
  appointment.dose_id = gift.id;
  appointment.dose_number = dose.dose_number.number;
  return change_appointment(tx, appointment);
}

}  // namespace

Result<DoseGiven> give_dose(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                            const DoseGift& request) {
  Appointment appointment = TRY(find_appointment(tx, actor.program, request.appointment));
  TRY(access::require_at(actor, access::Permission::give_doses, appointment.site_id));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  guard_site(tx, appointment.site_id);
  const bool again = appointment.dose_id == request.id;
  if (appointment.state == AppointmentState::fulfilled && !again)
    return fail(FailureKind::conflict, "clinics.already_fulfilled");
  // Sent again after it was taken back: it stays taken back, and no stock is spent.
  if (const auto line = immunization::find_dose(tx, actor.program, request.id);
      line && line->state != immunization::DoseState::standing)
    return fail(FailureKind::conflict, "immunization.dose_id_taken");

  const inventory::Lot lot = TRY(inventory::find_lot(tx, actor, request.lot));
  // The dose's id names its act in the ledger, so that the one is found from the other.
  const inventory::SpentDose spent = TRY(inventory::spend_dose_for_administration(
      tx, actor, now, seed.branch(), rules_of(program, lot, request),
      {{request.id.text}, appointment.site_id, request.lot, request.vial, request.given_at}));
  DoseGiven given;
  given.concerns = spent.concerns;
  given.recorded = TRY(immunization::record_dose_administered(tx, actor, now, seed.branch(),
                                                              report_of(request, appointment, lot, spent)));
  given.appointment = again ? appointment : TRY(fulfil(tx, appointment, request, given.recorded.dose));
  end_referral(tx, actor, now, appointment.id);
  TRY(follow_series(tx, program, appointment.person_id));
  follow_pep(tx, actor, now, seed, program, appointment.person_id);
  tx.touch("people.person", appointment.person_id.text);
  if (!again)
    storage::announce(tx, {.id = seed.next_id<EventId>(),
                           .kind = "clinics.dose_given",
                           .program = actor.program,
                           .subject_id = request.id.text,
                           .occurred_at = request.given_at});
  return given;
}

Result<Appointment> undo_dose(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                              const DoseUndoing& request) {
  if (request.reason.empty()) return invalid("/reason", "clinics.reason_missing");
  Appointment appointment = TRY(find_appointment(tx, actor.program, request.appointment));
  TRY(access::require_at(actor, access::Permission::give_doses, appointment.site_id));
  if (appointment.state != AppointmentState::fulfilled || appointment.dose_id != request.dose)
    return fail(FailureKind::conflict, "clinics.not_fulfilled");

  guard_site(tx, appointment.site_id);
  TRY(immunization::correct_dose(tx, actor, now, seed.branch(),
                                 {.id = seed.next_id<immunization::CorrectionId>(),
                                  .dose_id = request.dose,
                                  .state = immunization::DoseState::entered_in_error,
                                  .reason = immunization::CorrectionReason::not_given,
                                  .note = Private<Text<300>>{{request.reason.value}}}));
  TRY(inventory::undo_spent_dose(tx, actor, now, seed.branch(),
                                 {seed.next_id<LedgerEntryId>(), {request.dose.text}, request.reason}));
  commit_to_day(tx, appointment.site_id, appointment.service, appointment.held_on, +1);
  appointment.state = AppointmentState::arrived;
  appointment.fulfilled_at.reset();
  appointment.dose_id.reset();
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  TRY(refer_by_age(tx, actor, now, seed, program, appointment));
  tx.touch("people.person", appointment.person_id.text);
  TRY(change_appointment(tx, appointment));
  follow_pep(tx, actor, now, seed, program, appointment.person_id);
  TRY(follow_series(tx, program, appointment.person_id));
  return find_appointment(tx, actor.program, appointment.id);
}

}  // namespace quell::clinics
