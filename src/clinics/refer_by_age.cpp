#include "clinics/refer_by_age.h"

#include <algorithm>

#include "immunization/birth_date.h"
#include "packs/product_rules.h"
#include "worklist/complete_task.h"
#include "worklist/open_task.h"

namespace quell::clinics {
namespace {

constexpr auto decision_task = "clinics.clinician_decides";

}  // namespace

bool clinician_decides(const programs::InForce& program, packs::Service service, std::optional<Date> born_on, Date on) {
  if (service != packs::Service::vaccination || !born_on) return false;
  return packs::clinician_decides_at_age(*program.pack, on, age_in_years(*born_on, on));
}

Result<bool> clinician_decides(storage::Transaction& tx, const programs::InForce& program,
                               const Appointment& appointment) {
  const auto born_on = TRY(immunization::birth_date_of(tx, program.id, appointment.person_id));
  return clinician_decides(program, appointment.service, born_on, appointment.held_on);
}

Result<bool> refer_by_age(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                          const programs::InForce& program, const Appointment& appointment) {
  if (!TRY(clinician_decides(tx, program, appointment))) return false;
  worklist::open_task(tx, actor, now,
                      {.id = seed.next_id<TaskId>(),
                       .kind = decision_task,
                       .subject_id = appointment.id.text,
                       .site = appointment.site_id,
                       .permission = access::Permission::give_doses,
                       .due_at = std::min(appointment.starts_at, now + std::chrono::hours{24}),
                       .repeats = worklist::Repeats::one_at_a_time});
  return true;
}

Result<void> refer_moved(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                         const programs::InForce& program, const Appointment& before, const Appointment& after) {
  const bool decided = TRY(clinician_decides(tx, program, before));
  const bool decides = TRY(clinician_decides(tx, program, after));
  // What the clinicians of a site have closed for another time of theirs is not opened again.
  if (decides == decided && before.site_id == after.site_id) return {};
  end_referral(tx, actor, now, after.id);
  if (decides) TRY(refer_by_age(tx, actor, now, seed, program, after));
  return {};
}

void end_referral(storage::Transaction& tx, const access::Actor& actor, Instant now, const AppointmentId& appointment) {
  worklist::cancel_tasks(tx, actor, now, {decision_task, appointment.text});
}

}  // namespace quell::clinics
