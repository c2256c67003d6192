#include "clinics/appointment.h"

#include <algorithm>

#include "clinics/appointment_link.h"
#include "core/base64.h"
#include "core/code.h"
#include "core/sealing.h"
#include "people/person_in_force.h"

namespace quell::clinics {
namespace {

struct AppointmentAsked {
  ProgramId program;
  AppointmentId id;
  std::string code_hash;
  PersonId person;
  packs::Service service{};
  int dose_number = 0;
};
BOOST_DESCRIBE_STRUCT(AppointmentAsked, (), (program, id, code_hash, person, service, dose_number))

bool is_active(AppointmentState state) {
  return state == AppointmentState::booked || state == AppointmentState::arrived;
}

}  // namespace

Result<Appointment> find_appointment(storage::Transaction& tx, const ProgramId& program, const AppointmentId& id) {
  const auto found = tx.find<Appointment>("select * from clinics_appointment where id = :id and program_id = :program",
                                          AppointmentAsked{.program = program, .id = id});
  if (!found) return fail(FailureKind::not_found, "clinics.appointment_unknown");
  return *found;
}

Result<Appointment> find_appointment_by_code(storage::Transaction& tx, const ProgramId& program,
                                             const std::string& typed_code) {
  const auto code = normal_code(typed_code);
  if (!code) return fail(FailureKind::not_found, "clinics.code_unknown");
  const auto found =
      tx.find<Appointment>("select * from clinics_appointment where code_hash = :code_hash and program_id = :program",
                           AppointmentAsked{.program = program, .code_hash = hash_of_code(tx, *code)});
  if (found) return *found;
  if (const auto linked = appointment_of_link(tx, program, *code)) return *linked;
  return fail(FailureKind::not_found, "clinics.code_unknown");
}

std::vector<Appointment> active_appointments(storage::Transaction& tx, const ProgramId& program, const PersonId& person,
                                             packs::Service service) {
  std::vector<Appointment> active;
  for (const PersonId& id : people::ids_of_person(tx, program, person))
    tx.each<Appointment>(
        "select * from clinics_appointment where program_id = :program and person_id = :person and service = :service "
        "and state in ('booked', 'arrived')",
        AppointmentAsked{.program = program, .person = id, .service = service},
        [&](Appointment found) { active.push_back(std::move(found)); });
  return active;
}

std::optional<Appointment> active_appointment(storage::Transaction& tx, const ProgramId& program,
                                              const PersonId& person, packs::Service service, int dose_number) {
  for (Appointment& one : active_appointments(tx, program, person, service))
    if (one.dose_number == dose_number) return std::move(one);
  return {};
}

Result<void> insert_appointment(storage::Transaction& tx, const Appointment& appointment) {
  // The index knows one record of a person; those that were merged into it may hold a booking too (P4).
  if (active_appointment(tx, appointment.program_id, appointment.person_id, appointment.service,
                         appointment.dose_number))
    return fail(FailureKind::conflict, "clinics.already_booked");
  const auto inserted = tx.execute(
      "insert into clinics_appointment (id, program_id, jurisdiction_id, version, site_id, place_id, service, "
      "person_id, dose_number, state, channel, held_on, starts_at, code_hash, code_ending, pack_revision, "
      "criteria_version, "
      "booked_at, booked_by, arrived_at, fulfilled_at, dose_id, cancelled_at, cancel_reason) values (:id, :program_id, "
      ":jurisdiction_id, :version, :site_id, :place_id, :service, :person_id, :dose_number, :state, :channel, "
      ":held_on, :starts_at, :code_hash, :code_ending, :pack_revision, :criteria_version, :booked_at, :booked_by, "
      ":arrived_at, "
      ":fulfilled_at, :dose_id, :cancelled_at, :cancel_reason) on conflict do nothing",
      appointment);
  if (inserted == 0) return fail(FailureKind::conflict, "clinics.already_booked");
  return {};
}

Result<Appointment> change_appointment(storage::Transaction& tx, Appointment appointment) {
  if (is_active(appointment.state)) {
    // Two bookings of records that were merged later both stand, until somebody decides: each can be served.
    const auto others = active_appointments(tx, appointment.program_id, appointment.person_id, appointment.service);
    const bool second = std::ranges::any_of(others, [&](const Appointment& other) {
      return other.id != appointment.id && other.person_id == appointment.person_id &&
             other.dose_number == appointment.dose_number;
    });
    if (second) return fail(FailureKind::conflict, "clinics.already_booked");
  }
  const auto changed = tx.execute(
      "update clinics_appointment set version = version + 1, site_id = :site_id, place_id = :place_id, "
      "dose_number = :dose_number, state = :state, held_on = :held_on, starts_at = :starts_at, arrived_at = "
      ":arrived_at, "
      "fulfilled_at = :fulfilled_at, dose_id = :dose_id, cancelled_at = :cancelled_at, cancel_reason = :cancel_reason "
      "where id = :id and version = :version",
      appointment);
  if (changed == 0) return fail(FailureKind::conflict, "clinics.appointment_changed_meanwhile");
  ++appointment.version;
  return appointment;
}

std::string code_for_token(storage::Transaction& tx, const std::string& token, int characters) {
  const std::string bits = keyed_hash(derived_key(tx.keys().index(), "clinics.code"), token);
  return code_from(*from_base64(bits), static_cast<std::size_t>(characters));
}

std::string ending_of_code(const std::string& normal_code) {
  return normal_code.substr(normal_code.size() - std::min<std::size_t>(3, normal_code.size()));
}

std::string hash_of_code(storage::Transaction& tx, const std::string& normal_code) {
  return keyed_hash(derived_key(tx.keys().index(), "clinics.code_hash"), normal_code);
}

}  // namespace quell::clinics
