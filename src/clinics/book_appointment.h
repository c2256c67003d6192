#pragma once

#include <optional>
#include <string>

#include "access/actor.h"
#include "clinics/appointment.h"
#include "core/seed.h"
#include "core/text.h"
#include "immunization/dose_administered.h"
#include "people/contact_point.h"
#include "people/identity.h"
#include "programs/program.h"

namespace quell::clinics {

// A dose that somebody had elsewhere, as they say or a card shows; recorded with the booking as an outside dose.
struct EarlierDose {
  Date given_on;
  Text<10> product_cvx;
  immunization::Evidence evidence = immunization::Evidence::unspecified;
};
BOOST_DESCRIBE_STRUCT(EarlierDose, (), (given_on, product_cvx, evidence))

// Who comes: someone new, the bearer of an earlier code, or a person that staff found.
struct Booker {
  std::optional<people::NameText> name_to_call;  // with born_on: someone new; an alias will do
  std::optional<Private<Date>> born_on;
  std::optional<Private<Text<40>>> phone;
  std::optional<people::Consent> consent;  // with phone
  std::optional<Private<people::Language>> language;
  std::optional<Private<people::InterpreterHelp>> interpreter;
  std::optional<Private<people::Pronouns>> pronouns;
  std::optional<Private<Text<40>>> pronouns_in_own_words;
  std::optional<Text<64>> code;             // of an earlier appointment: the same person
  std::optional<PersonId> person;           // staff only
  std::optional<EarlierDose> earlier_dose;  // staff only: the series goes on from it
};
BOOST_DESCRIBE_STRUCT(Booker, (),
                      (name_to_call, born_on, phone, consent, language, interpreter, pronouns, pronouns_in_own_words,
                       code, person, earlier_dose))

struct BookingRequest {
  AppointmentId id;  // made by the caller
  Text<64> hold_token;
  std::optional<Text<400>> check_token;  // from the private check; staff need none
  std::optional<Text<64>> notice_code;   // of a link that a case passed on: the department named who bears it
  Booker booker;
  std::optional<int> dose_number;  // the next of the person's series where absent
};
BOOST_DESCRIBE_STRUCT(BookingRequest, (), (id, hold_token, check_token, notice_code, booker, dose_number))

struct BookedAppointment {
  AppointmentId id;
  std::string code;  // as shown: "7KQ2-M4TD-9XA"
  SiteId site;
  PersonId person;
  packs::Service service{};
  int dose_number = 1;
  Instant starts_at;
  bool clinician_decides = false;  // by age, before a dose is given: a task is open, and nobody is refused
};
BOOST_DESCRIBE_STRUCT(BookedAppointment, (),
                      (id, code, site, person, service, dose_number, starts_at, clinician_decides))

// Books a held place. Whoever bears the hold's token gets the same booking back when asking again (P4); anyone else who
// looks like someone booked already gets a booking like everybody, and staff get a task: the answer tells nothing.
// Whoever no product covers by age is booked like everybody, and the clinicians of the site get a task.
// The code of a notice stands for the check while a dose is in time after its day; one use of it is spent.
//
// Fails: not_permitted access.permission_missing
//        not_found     clinics.hold_unknown
//        conflict      clinics.hold_ended             its time is over, or it was released
//        invalid_input clinics.check_first            the program asks, and there is no check token
//        not_found     surveillance.notice_unknown, conflict surveillance.notice_over
//        invalid_input clinics.check_token_invalid, conflict clinics.check_token_expired, clinics.check_token_spent
//        invalid_input clinics.booker_missing         neither name and birth date, nor code, nor person
//        invalid_input clinics.born_in_future, clinics.dose_number_unknown, clinics.consent_without_phone
//        not_found     clinics.code_unknown
//        conflict      clinics.already_booked         this person has an active booking for this dose
//        conflict      clinics.before_offer_day, clinics.dose_not_next   P5
//        and as people::register_person
Result<BookedAppointment> book_appointment(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                           const BookingRequest& request);

// A standing hold that becomes the booking of somebody who is known, and judged by who offered it.
struct HeldBooking {
  AppointmentId id;
  std::string hold_token;
  PersonId person;
  std::optional<int> dose_number;
  std::optional<std::string> criteria_version;
};

// For verbs of this room, which checked who asks. Fails: as book_appointment, from the hold on.
Result<BookedAppointment> book_held(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                                    const programs::InForce& program, const HeldBooking& booking);

}  // namespace quell::clinics
