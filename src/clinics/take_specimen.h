#pragma once

#include <optional>
#include <vector>

#include "access/actor.h"
#include "clinics/appointment.h"
#include "surveillance/lab_order.h"

namespace quell::clinics {

struct SpecimenTaking {
  LabOrderId id;  // made by the caller: sent twice, it is recorded once
  AppointmentId appointment;
  std::optional<Text<60>> specimen_type;  // SNOMED CT, as the pack lists them
  std::optional<Instant> collected_at;    // now where absent
};
BOOST_DESCRIBE_STRUCT(SpecimenTaking, (), (id, appointment, specimen_type, collected_at))

struct SpecimenTaken {
  Appointment appointment;
  surveillance::LabOrder order;
};
BOOST_DESCRIBE_STRUCT(SpecimenTaken, (), (appointment, order))

// Records that a specimen was taken from who came, draws the number for its label, and fulfils an appointment for
// testing. A second specimen of one visit is one more order. Neither an appointment that was cancelled nor one that
// nobody checked in stands in its way: the specimen is there.
//
// Fails: not_found clinics.appointment_unknown
//        and as surveillance::collect_specimen, at the appointment's site
Result<SpecimenTaken> take_specimen(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                    const SpecimenTaking& request);

struct SpecimenUndoing {
  LabOrderId order;
  surveillance::OrderCancelReason reason = surveillance::OrderCancelReason::entered_in_error;
};
BOOST_DESCRIBE_STRUCT(SpecimenUndoing, (), (order, reason))

// Takes a specimen back that will not be tested; where it was the visit's only one, the person waits again.
// Fails: as surveillance::cancel_order
Result<SpecimenTaken> undo_specimen(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                    const SpecimenUndoing& request);

enum class SpecimenState { collected, received, resulted };
BOOST_DESCRIBE_ENUM(SpecimenState, collected, received, resulted)

// How far a specimen of a visit is; what the laboratory found stands nowhere at the site.
struct DaySpecimen {
  LabOrderId order;
  std::string order_number;
  std::optional<Text<60>> specimen_type;
  Instant collected_at;
  SpecimenState state{};
};
BOOST_DESCRIBE_STRUCT(DaySpecimen, (), (order, order_number, specimen_type, collected_at, state))
std::vector<DaySpecimen> specimens_of(storage::Transaction& tx, const ProgramId& program,
                                      const AppointmentId& appointment);

}  // namespace quell::clinics
