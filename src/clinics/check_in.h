#pragma once

#include "access/actor.h"
#include "clinics/book_appointment.h"
#include "clinics/cancel_appointment.h"
#include "core/seed.h"

namespace quell::clinics {

// Notes that a person has arrived; by QR or code, or picked from the list. Twice is as good as once. Who was booked for
// an earlier day is served today.
//
// Fails: as find_referred; not_permitted access.other_site, clinics.booked_elsewhere   it is booked at another site;
//                                                         the latter where its code was shown
//        conflict clinics.not_expected   it was cancelled or is over
//        conflict clinics.booked_for_later   it is for a day to come
Result<Appointment> check_in(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                             const AppointmentRef& request);

// Undo of a check-in. Fails: as find_referred; conflict clinics.not_arrived
Result<Appointment> undo_check_in(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                  const AppointmentRef& request);

// Notes that a person did not come; the place has gone by, so nothing is given back. Undone by checking in.
// Fails: as find_referred; conflict clinics.not_expected; conflict clinics.not_over_yet   the time has not come
Result<Appointment> record_no_show(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                   const AppointmentRef& request);

// Somebody who is here leaves without a dose: a stop, a child, a wait that was too long. The place and its dose are
// free again; undone by checking in. Twice is as good as once. Fails: as find_referred; conflict clinics.not_arrived
Result<Appointment> end_visit(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                              const AppointmentRef& request);

struct WalkIn {
  AppointmentId id;  // made by the caller
  SiteId site;
  packs::Service service{};
  Booker booker;
  std::optional<int> dose_number;
};
BOOST_DESCRIBE_STRUCT(WalkIn, (), (id, site, service, booker, dose_number))

// Someone who came without an appointment: registered and arrived at once. Whoever is present is never turned away to
// save a dose for a booking (P2 counts it, and does not refuse it). Sent twice it answers alike.
//
// Fails: not_permitted access.permission_missing, access.other_site   check_in at the site
//        invalid_input clinics.service_not_offered, clinics.dose_number_unknown, and as person_of_booker
//        conflict      clinics.already_booked   the person has a booking for this dose: check that in
//        conflict      clinics.before_offer_day, clinics.dose_not_next
Result<BookedAppointment> register_walk_in(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                           const WalkIn& request);

}  // namespace quell::clinics
