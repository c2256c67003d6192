#include "clinics/appointment_link.h"

#include "core/base64.h"
#include "core/code.h"
#include "core/sealing.h"

namespace quell::clinics {
namespace {

constexpr std::size_t appointment_link_characters = 11;  // 55 bits, and a check character

struct AppointmentLinkRow {
  AppointmentId appointment_id;
  ProgramId program_id;
  std::string token_hash;
  Instant made_at;
};
BOOST_DESCRIBE_STRUCT(AppointmentLinkRow, (), (appointment_id, program_id, token_hash, made_at))

std::string hash_of_appointment_link(storage::Transaction& tx, const std::string& normal) {
  return keyed_hash(derived_key(tx.keys().index(), "clinics.appointment_link_hash"), normal);
}

}  // namespace

std::string make_appointment_link(storage::Transaction& tx, const Appointment& appointment, Instant now) {
  const Key key = derived_key(tx.keys().index(), "clinics.appointment_link");
  const std::string code = code_from(*from_base64(keyed_hash(key, appointment.id.text)), appointment_link_characters);
  tx.execute(
      "insert into clinics_appointment_link (appointment_id, program_id, token_hash, made_at) values "
      "(:appointment_id, :program_id, :token_hash, :made_at) on conflict (appointment_id) do nothing",
      AppointmentLinkRow{appointment.id, appointment.program_id, hash_of_appointment_link(tx, code), now});
  return code;
}

std::optional<Appointment> appointment_of_link(storage::Transaction& tx, const ProgramId& program,
                                               const std::string& normal_code) {
  return tx.find<Appointment>(
      "select a.* from clinics_appointment a join clinics_appointment_link l on l.appointment_id = a.id where "
      "l.token_hash = :token_hash and l.program_id = :program_id",
      AppointmentLinkRow{.program_id = program, .token_hash = hash_of_appointment_link(tx, normal_code)});
}

}  // namespace quell::clinics
