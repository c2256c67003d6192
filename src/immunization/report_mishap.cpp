#include "immunization/report_mishap.h"

#include <algorithm>

#include "immunization/check_dose.h"
#include "immunization/dose_lines.h"
#include "immunization/follow_up.h"
#include "immunization/observation.h"
#include "people/sealed_text.h"
#include "programs/program.h"

namespace quell::immunization {
namespace {

Result<packs::Mishap> find_mishap(const packs::Screening& screening, const std::string& id) {
  for (const packs::Mishap& mishap : screening.mishaps)
    if (mishap.id == id) return mishap;
  return invalid("/mishap", "immunization.mishap_unknown");
}

Result<void> check_onset(const MishapReport& report, const DoseAdministered& dose, Instant now) {
  if (!report.onset_at) return {};
  if (*report.onset_at > now + clock_difference_max) return invalid("/onset_at", "immunization.onset_in_future");
  if (dose.given_at && *report.onset_at < *dose.given_at) return invalid("/onset_at", "immunization.onset_before_dose");
  return {};
}

Result<Mishap> mishap_of(storage::Transaction& tx, const access::Actor& actor, Instant now, const MishapReport& report,
                         const DoseAdministered& dose, const packs::Mishap& known) {
  Mishap mishap{.id = report.id,
                .program_id = actor.program,
                .dose_id = dose.id,
                .person_id = dose.person_id,
                .kind = known.kind,
                .mishap = known.id,
                .severity = report.severity,
                .onset_at = report.onset_at,
                .report_to_vaers = known.report_to_vaers || report.severity >= Severity::serious,
                .recorded_at = now,
                .recorded_by = actor.staff};
  if (report.action_taken)
    mishap.action_taken =
        TRY(people::seal_for(tx, {actor.program, dose.person_id}, {"immunization_mishap", report.id.text},
                             report.action_taken->reveal().value));
  return mishap;
}

// Returns whether it is new.
Result<bool> append_mishap(storage::Transaction& tx, const Mishap& mishap) {
  const auto written = tx.execute(
      "insert into immunization_mishap (id, program_id, dose_id, person_id, kind, mishap, severity, onset_at, "
      "action_taken, report_to_vaers, recorded_at, recorded_by) values (:id, :program_id, :dose_id, :person_id, :kind, "
      ":mishap, :severity, :onset_at, :action_taken, :report_to_vaers, :recorded_at, :recorded_by) "
      "on conflict do nothing",
      mishap);
  if (written == 1) return true;
  const auto earlier = *tx.find<Mishap>("select * from immunization_mishap where id = :id", mishap);
  if (earlier.program_id == mishap.program_id && earlier.dose_id == mishap.dose_id && earlier.mishap == mishap.mishap)
    return false;
  return fail(FailureKind::conflict, "immunization.mishap_id_taken");
}

}  // namespace

Result<VaersFacts> report_mishap(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                 const MishapReport& report) {
  TRY(access::require(actor, access::Permission::give_doses));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const DoseAdministered dose = TRY(find_dose(tx, actor.program, report.dose_id)).dose;
  if (dose.site_id) TRY(access::require_at(actor, access::Permission::give_doses, *dose.site_id));
  const packs::Mishap known = TRY(find_mishap(program.pack->screening, report.mishap.value));
  TRY(check_onset(report, dose, now));
  const Mishap mishap = TRY(mishap_of(tx, actor, now, report, dose, known));
  if (TRY(append_mishap(tx, mishap))) {
    announce_about(tx, seed, "immunization.mishap_reported", dose, now);
    open_task_about(tx, actor, now, seed, "immunization.mishap", worklist::Priority::urgent, dose,
                    known.id + (mishap.report_to_vaers ? " VAERS" : ""));
    if (mishap.kind == packs::MishapKind::reaction) end_for_reaction(tx, actor, now, dose.id);
  }
  return vaers_facts(tx, actor, now, {report.id});
}

}  // namespace quell::immunization
