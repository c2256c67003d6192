#include "clinics/book_appointment.h"

#include "clinics/booker.h"
#include "clinics/check_privately.h"
#include "clinics/follow_pep.h"
#include "clinics/hold_place.h"
#include "clinics/offer_day.h"
#include "clinics/place.h"
#include "clinics/refer_by_age.h"
#include "core/code.h"
#include "packs/criteria_in_force.h"
#include "programs/program.h"
#include "storage/event.h"
#include "surveillance/notice.h"

namespace quell::clinics {
namespace {

bool is_staff(const access::Actor& actor) { return !actor.is_public(); }

Channel channel_of(const access::Actor& actor) {
  if (!is_staff(actor)) return Channel::web;
  return actor.permissions.contains(access::Permission::book_for_others) ? Channel::phone : Channel::site;
}

// A place that is reached is not lost to the seconds that sending a form takes: the pack's grace comes on top.
Result<void> require_standing(const HoldRow& hold, const programs::InForce& program, Instant now) {
  const std::chrono::seconds grace{program.pack->program.settings.hold_grace_seconds};
  if (hold.state == HoldState::held && now <= hold.expires_at + grace) return {};
  return fail(FailureKind::conflict, "clinics.hold_ended");
}

// Whether a link that a case passed on stands for the check: its bearer was named by the department, and a dose is in
// time after the day of the link.
Result<bool> is_named(storage::Transaction& tx, const access::Actor& actor, Instant now,
                      const BookingRequest& request) {
  if (!request.notice_code) return false;
  const auto notice = TRY(surveillance::show_notice(tx, actor, now, {*request.notice_code}));
  return notice.stage == surveillance::PepStage::ideal || notice.stage == surveillance::PepStage::useful;
}

// The version of the criteria under which this booking is made; staff judge themselves.
Result<std::optional<std::string>> criteria_of(storage::Transaction& tx, const access::Actor& actor,
                                               const programs::InForce& program, const Place& place, Instant now,
                                               const BookingRequest& request) {
  const bool named = TRY(is_named(tx, actor, now, request));
  const auto* criteria = packs::criteria_in_force(*program.pack, program.today);
  if (request.check_token)
    return std::optional{TRY(spend_check_token(tx, now, request.check_token->value)).criteria_version};
  const bool asks = criteria && criteria->asks == packs::Asks::once && place.service == packs::Service::vaccination;
  if (asks && !is_staff(actor) && !request.booker.code && !named) return invalid("/check_token", "clinics.check_first");
  return criteria ? std::optional{criteria->id} : std::nullopt;
}

BookedAppointment booked(storage::Transaction& tx, const programs::InForce& program, const Appointment& appointment,
                         const std::string& token, bool clinician) {
  const std::string code = code_for_token(tx, token, program.pack->program.settings.code.length);
  return {appointment.id,      shown_code(code),        appointment.site_id,   appointment.person_id,
          appointment.service, appointment.dose_number, appointment.starts_at, clinician};
}

// A hold that was used already answers with its booking: whoever asks again hears the same.
Result<std::optional<BookedAppointment>> booked_before(storage::Transaction& tx, const programs::InForce& program,
                                                       const HoldRow& hold, const std::string& token) {
  if (hold.state != HoldState::used) return std::optional<BookedAppointment>{};
  const Appointment earlier = TRY(find_appointment(tx, program.id, *hold.appointment_id));
  return std::optional{booked(tx, program, earlier, token, TRY(clinician_decides(tx, program, earlier)))};
}

}  // namespace

Result<BookedAppointment> book_appointment(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                           const BookingRequest& request) {
  TRY(require_booking(actor));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const std::string& token = request.hold_token.value;
  const HoldRow hold = TRY(find_hold(tx, actor.program, token));
  if (const auto before = TRY(booked_before(tx, program, hold, token))) return *before;
  TRY(require_standing(hold, program, now));

  const Place place = TRY(find_place(tx, actor.program, hold.place_id));
  auto criteria = TRY(criteria_of(tx, actor, program, place, now, request));
  const PersonId person = TRY(person_of_booker(tx, actor, now, seed, program, request.booker));
  if (request.notice_code) TRY(surveillance::use_notice(tx, actor, now, seed, request.notice_code->value, person));
  return book_held(tx, actor, now, seed, program,
                   {request.id, token, person, request.dose_number, std::move(criteria)});
}

Result<BookedAppointment> book_held(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                                    const programs::InForce& program, const HeldBooking& booking) {
  const std::string& token = booking.hold_token;
  const HoldRow hold = TRY(find_hold(tx, actor.program, token));
  if (const auto before = TRY(booked_before(tx, program, hold, token))) return *before;
  TRY(require_standing(hold, program, now));
  const Place place = TRY(find_place(tx, actor.program, hold.place_id));
  const int dose_number =
      TRY(dose_to_book(tx, program, booking.person, place.service, booking.dose_number, place.held_on));

  const std::string code = code_for_token(tx, token, program.pack->program.settings.code.length);
  const Appointment appointment{.id = booking.id,
                                .program_id = actor.program,
                                .jurisdiction_id = program.jurisdiction,
                                .site_id = place.site_id,
                                .place_id = place.id,
                                .service = place.service,
                                .person_id = booking.person,
                                .dose_number = dose_number,
                                .state = AppointmentState::booked,
                                .channel = channel_of(actor),
                                .held_on = place.held_on,
                                .starts_at = place.starts_at,
                                .code_hash = hash_of_code(tx, code),
                                .code_ending = ending_of_code(code),
                                .pack_revision = program.pack_revision,
                                .criteria_version = booking.criteria_version,
                                .booked_at = now,
                                .booked_by = actor.staff};
  TRY(insert_appointment(tx, appointment));
  TRY(use_hold(tx, hold, appointment.id));
  TRY(report_likely_repeat(tx, actor, now, seed, appointment));
  const bool clinician = TRY(refer_by_age(tx, actor, now, seed, program, appointment));
  follow_pep(tx, actor, now, seed, program, appointment.person_id);
  tx.touch("clinics.appointment", appointment.id.text);
  storage::announce(tx, {.id = seed.next_id<EventId>(),
                         .kind = "clinics.appointment_booked",
                         .program = actor.program,
                         .subject_id = appointment.id.text,
                         .occurred_at = now});
  return booked(tx, program, appointment, token, clinician);
}

}  // namespace quell::clinics
