#pragma once

#include <optional>
#include <vector>

#include "access/actor.h"
#include "clinics/appointment.h"
#include "core/seed.h"
#include "immunization/record_dose_administered.h"
#include "inventory/spend_dose.h"

namespace quell::clinics {

// A dose as it was given to someone with an appointment or a walk-in.
struct DoseGift {
  DoseId id;  // made by the caller: sent twice, it is recorded once
  AppointmentId appointment;
  LotId lot;
  std::optional<VialId> vial;
  Text<40> route;
  immunization::Microlitres volume_ul;
  Text<40> body_site;
  Instant given_at;
  std::optional<StaffId> given_by;  // absent: the actor; else whoever signed the paper sheet
  std::optional<Text<120>> information_sheet;
  std::optional<Text<40>> information_sheet_edition;
  bool consent_recorded = false;
  immunization::Registry registry = immunization::Registry::not_asked;
};
BOOST_DESCRIBE_STRUCT(DoseGift, (),
                      (id, appointment, lot, vial, route, volume_ul, body_site, given_at, given_by, information_sheet,
                       information_sheet_edition, consent_recorded, registry))

struct DoseGiven {
  Appointment appointment;
  immunization::DoseRecorded recorded;
  std::vector<inventory::Concern> concerns;  // about the stock that it came from
};
BOOST_DESCRIBE_STRUCT(DoseGiven, (), (appointment, recorded, concerns))

// Records the dose, takes it off the site's stock and fulfils the appointment, in one transaction. A dose really given
// is always recorded: missing stock becomes a discrepancy with a task (P3), and neither an appointment that was
// cancelled nor one that nobody checked in stands in its way.
//
// Fails: not_permitted access.permission_missing, access.other_site   give_doses at the appointment's site
//        not_found     clinics.appointment_unknown
//        conflict      clinics.already_fulfilled   another dose fulfilled it
//        and as immunization::record_dose_administered, inventory::spend_dose_for_administration
Result<DoseGiven> give_dose(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                            const DoseGift& request);

struct DoseUndoing {
  DoseId dose;
  AppointmentId appointment;
  Text<200> reason;
};
BOOST_DESCRIBE_STRUCT(DoseUndoing, (), (dose, appointment, reason))

// Undo of a record that was a mistake: the dose stands as entered in error with its reason, the stock comes back by
// lines of its own, and the person is waiting again.
//
// Fails: as give_dose, and conflict clinics.not_fulfilled   this dose did not fulfil this appointment
//        invalid_input clinics.reason_missing
Result<Appointment> undo_dose(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                              const DoseUndoing& request);

}  // namespace quell::clinics
