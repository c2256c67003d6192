#include "immunization/correct_dose.h"

#include <algorithm>

#include "immunization/dose_history.h"
#include "immunization/dose_lines.h"
#include "immunization/follow_up.h"
#include "immunization/require_any.h"
#include "people/sealed_text.h"

namespace quell::immunization {
namespace {

using access::Permission;

Result<void> require_right(const access::Actor& actor, const DoseAdministered& dose) {
  if (!dose.site_id)
    return require_any(actor, {Permission::give_doses, Permission::manage_site, Permission::edit_people});
  const bool is_own = dose.given_by == actor.staff || dose.recorded_by == actor.staff;
  if (is_own && access::require_at(actor, Permission::give_doses, *dose.site_id)) return {};
  return access::require_at(actor, Permission::manage_site, *dose.site_id);
}

Result<void> check(const DoseCorrection& correction) {
  if (!correction.replacement) return {};
  if (correction.state == DoseState::standing) return invalid("/replacement", "immunization.replacement_not_wanted");
  if (correction.replacement->id == correction.dose_id)
    return invalid("/replacement/id", "immunization.replacement_same_id");
  return {};
}

bool was_made_before(storage::Transaction& tx, const DoseCorrection& correction) {
  const auto earlier = corrections_of(tx, correction.dose_id);
  return std::ranges::any_of(earlier, [&](const Correction& other) { return other.id == correction.id; });
}

Result<Correction> corrected_line_of(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                     const DoseLine& line, const DoseCorrection& correction) {
  Correction made{.id = correction.id,
                  .program_id = actor.program,
                  .dose_id = correction.dose_id,
                  .number = line.corrections + 1,
                  .state = correction.state,
                  .reason = correction.reason,
                  .recorded_at = now,
                  .recorded_by = actor.staff};
  if (correction.note)
    made.note = TRY(people::seal_for(tx, {actor.program, line.dose.person_id},
                                     {"immunization_correction", correction.id.text}, correction.note->reveal().value));
  return made;
}

}  // namespace

Result<DoseCorrected> correct_dose(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                   const DoseCorrection& correction) {
  const DoseLine line = TRY(find_dose(tx, actor.program, correction.dose_id));
  TRY(require_right(actor, line.dose));
  TRY(check(correction));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  tx.touch("people.person", line.dose.person_id.text);
  if (!was_made_before(tx, correction)) {
    if (line.state == correction.state) return fail(FailureKind::conflict, "immunization.in_that_state_already");
    const Correction made = TRY(corrected_line_of(tx, actor, now, line, correction));
    TRY(append_correction(tx, line, made));
    announce_about(tx, seed, "immunization.dose_corrected", line.dose, now);
  }
  DoseCorrected corrected{.dose = line.dose, .state = correction.state};
  if (correction.replacement)
    corrected.replacement =
        TRY(record_replacing_dose(tx, actor, now, seed.branch(), *correction.replacement, correction.dose_id));
  corrected.forecast = TRY(forecast_of(tx, program, line.dose.person_id));
  return corrected;
}

Result<DoseCorrected> correct_outside_dose(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                           const DoseCorrection& correction) {
  TRY(require_any(actor, {Permission::give_doses, Permission::manage_site, Permission::edit_people}));
  const DoseLine line = TRY(find_dose(tx, actor.program, correction.dose_id));
  if (line.dose.source == DoseSource::given_here || correction.replacement)
    return fail(FailureKind::conflict, "immunization.correct_where_given");
  return correct_dose(tx, actor, now, seed, correction);
}

}  // namespace quell::immunization
