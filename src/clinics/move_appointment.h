#pragma once

#include "clinics/cancel_appointment.h"

namespace quell::clinics {

struct Move {
  AppointmentRef appointment;
  PlaceId place;
};
BOOST_DESCRIBE_STRUCT(Move, (), (appointment, place))

// Gives the old place back and takes the new one, both or neither, at any site of the program. The code stays the same.
// Moving to the place that one has changes nothing.
//
// Fails: as find_referred, and conflict clinics.not_movable   the person is here already, or it is over
//        not_found clinics.place_unknown
//        conflict  clinics.other_service                      the new place serves something else
//        conflict  clinics.place_full, clinics.place_closed, clinics.place_past, clinics.doses_all_promised
//        conflict  clinics.before_offer_day                   a second dose earlier than the program offers it (P5)
Result<Appointment> move_appointment(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                     const Move& request);

}  // namespace quell::clinics
