#pragma once

#include <optional>
#include <string>

#include "access/actor.h"
#include "core/date.h"
#include "core/described.h"
#include "core/ids.h"
#include "core/instant.h"
#include "core/result.h"
#include "packs/site.h"
#include "storage/transaction.h"

namespace quell::clinics {

// FHIR AppointmentStatus
enum class AppointmentState { booked, arrived, fulfilled, cancelled, noshow };
BOOST_DESCRIBE_ENUM(AppointmentState, booked, arrived, fulfilled, cancelled, noshow)

// The door through which it came. All doors lead to the same verbs.
enum class Channel { web, phone, site, walk_in };
BOOST_DESCRIBE_ENUM(Channel, web, phone, site, walk_in)

// A person's place, or arrival without one. Holds ids only: the person stands in `people`.
struct Appointment {
  AppointmentId id;
  ProgramId program_id;
  JurisdictionId jurisdiction_id;
  int version = 1;
  SiteId site_id;
  std::optional<PlaceId> place_id;  // none for a walk-in
  packs::Service service{};
  PersonId person_id;
  int dose_number = 1;
  AppointmentState state{};
  Channel channel{};
  Date held_on;
  Instant starts_at;
  std::string code_hash;
  std::optional<std::string> code_ending;  // three characters, for a list on paper; 45 bits stay unknown
  std::string pack_revision;               // honoured even if the criteria change later
  std::optional<std::string> criteria_version;
  Instant booked_at;
  StaffId booked_by;
  std::optional<Instant> arrived_at;
  std::optional<Instant> fulfilled_at;
  std::optional<DoseId> dose_id;
  std::optional<Instant> cancelled_at;
  std::optional<std::string> cancel_reason;
};
BOOST_DESCRIBE_STRUCT(Appointment, (),
                      (id, program_id, jurisdiction_id, version, site_id, place_id, service, person_id, dose_number,
                       state, channel, held_on, starts_at, code_hash, code_ending, pack_revision, criteria_version,
                       booked_at, booked_by, arrived_at, fulfilled_at, dose_id, cancelled_at, cancel_reason))

// Fails: not_found clinics.appointment_unknown
Result<Appointment> find_appointment(storage::Transaction& tx, const ProgramId& program, const AppointmentId& id);

// By the code as a person types or scans it, or by the one that a reminder carries (appointment_link.h). The same
// answer for a wrong code and for one that never was. Fails: not_found clinics.code_unknown
Result<Appointment> find_appointment_by_code(storage::Transaction& tx, const ProgramId& program,
                                             const std::string& typed_code);

// What a person has booked or has come for, under every id that the person ever had.
std::vector<Appointment> active_appointments(storage::Transaction& tx, const ProgramId& program, const PersonId& person,
                                             packs::Service service);

// The one of a dose, if any.
std::optional<Appointment> active_appointment(storage::Transaction& tx, const ProgramId& program,
                                              const PersonId& person, packs::Service service, int dose_number);

// Keeps a new appointment. Fails: conflict clinics.already_booked   the person has an active one for this dose (P4)
Result<void> insert_appointment(storage::Transaction& tx, const Appointment& appointment);

// Writes state, place and times back and raises the version.
// Fails: conflict clinics.appointment_changed_meanwhile   `appointment.version` is not the one in force
//        conflict clinics.already_booked                  it would be the second active one (P4)
Result<Appointment> change_appointment(storage::Transaction& tx, Appointment appointment);

// The code that the bearer of a hold token is given: the same token gives the same code.
std::string code_for_token(storage::Transaction& tx, const std::string& token, int characters);

std::string hash_of_code(storage::Transaction& tx, const std::string& normal_code);
std::string ending_of_code(const std::string& normal_code);

}  // namespace quell::clinics
