#pragma once

#include "access/actor.h"
#include "clinics/appointment.h"
#include "core/seed.h"
#include "core/text.h"

namespace quell::clinics {

// Who may act on an appointment: its bearer by code, or staff by id.
struct AppointmentRef {
  std::optional<AppointmentId> id;
  std::optional<Text<64>> code;
};
BOOST_DESCRIBE_STRUCT(AppointmentRef, (), (id, code))

// Fails: not_found     clinics.code_unknown, clinics.appointment_unknown
//        not_permitted access.permission_missing   an id from someone who neither books for others nor checks in
//        invalid_input clinics.code_missing         neither
Result<Appointment> find_referred(storage::Transaction& tx, const access::Actor& actor, const AppointmentRef& ref);

struct Cancellation {
  AppointmentRef appointment;
  std::optional<Text<200>> reason;
};
BOOST_DESCRIBE_STRUCT(Cancellation, (), (appointment, reason))

// Gives the place back. Twice is as good as once.
//
// Fails: as find_referred, and conflict clinics.not_cancellable   the person is here already, or it is over
Result<Appointment> cancel_appointment(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                       const Cancellation& request);

// What a cancellation does, for verbs that have checked that it may be: the place and its dose are free again, and who
// waited for a clinician's word or was offered a dose in time is followed.
Result<Appointment> give_up(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                            Appointment appointment, std::optional<std::string> reason);

// Undo of a cancellation, while its place is free.
//
// Fails: as find_referred, and conflict clinics.not_cancelled
//        conflict clinics.place_full, clinics.place_closed, clinics.place_past, clinics.doses_all_promised
//        conflict clinics.already_booked   another booking took its turn
//        conflict clinics.before_offer_day, clinics.dose_not_next   a dose was given meanwhile (P5)
Result<Appointment> restore_appointment(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                        const AppointmentRef& request);

}  // namespace quell::clinics
