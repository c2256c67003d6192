#include "immunization/record_screening.h"

#include <algorithm>

#include "immunization/check_dose.h"
#include "packs/evaluate_screening.h"
#include "people/person_in_force.h"
#include "programs/program.h"

namespace quell::immunization {
namespace {

struct RecordScreeningAsked {
  ProgramId program;
  PersonId person;
};
BOOST_DESCRIBE_STRUCT(RecordScreeningAsked, (), (program, person))

std::vector<packs::ScreeningAnswer> answers_of(const std::vector<ScreeningAnswer>& answers) {
  std::vector<packs::ScreeningAnswer> asked;
  for (const ScreeningAnswer& answer : answers) asked.push_back({answer.question.value, answer.answer});
  return asked;
}

// A contraindication holds on later days too; a stop for any other reason is for today.
bool is_contraindicated(const packs::Screening& screening, const packs::ScreeningOutcome& outcome) {
  if (outcome.action != packs::ScreeningAction::stop) return false;
  return std::ranges::any_of(screening.questions, [&](const packs::ScreeningQuestion& question) {
    return question.kind == packs::ScreeningKind::contraindication && question.action == packs::ScreeningAction::stop &&
           std::ranges::count(outcome.because, question.id) > 0;
  });
}

std::string with_spaces(const std::vector<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids) text += (text.empty() ? "" : " ") + id;
  return text;
}

}  // namespace

Result<Screening> record_screening(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                   const ScreeningReport& report) {
  TRY(access::require_at(actor, access::Permission::give_doses, report.site_id));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  if (report.screened_at > now + clock_difference_max)
    return invalid("/screened_at", "immunization.screened_in_future");
  const packs::Screening& questions = program.pack->screening;
  const auto outcome = TRY(packs::evaluate_screening(questions, answers_of(report.answers)));

  const Screening screening{.id = report.id,
                            .program_id = actor.program,
                            .person_id = report.person_id,
                            .site_id = report.site_id,
                            .appointment_id = report.appointment_id,
                            .action = outcome.action,
                            .contraindicated = is_contraindicated(questions, outcome),
                            .only_routes = with_spaces(outcome.only_routes),
                            .observe_minutes = outcome.observation_minutes,
                            .pack_revision = program.pack_revision,
                            .screened_at = report.screened_at,
                            .screened_on = program.zone.day_of(report.screened_at),
                            .recorded_at = now,
                            .recorded_by = actor.staff};
  tx.touch("people.person", report.person_id.text);
  const auto written = tx.execute(
      "insert into immunization_screening (id, program_id, person_id, site_id, appointment_id, action, "
      "contraindicated, only_routes, observe_minutes, pack_revision, screened_at, screened_on, recorded_at, "
      "recorded_by) values (:id, :program_id, :person_id, :site_id, :appointment_id, :action, :contraindicated, "
      ":only_routes, :observe_minutes, :pack_revision, :screened_at, :screened_on, :recorded_at, :recorded_by) "
      "on conflict do nothing",
      screening);
  if (written == 1) return screening;
  const auto earlier = *tx.find<Screening>("select * from immunization_screening where id = :id", screening);
  if (earlier.program_id == screening.program_id && earlier.person_id == screening.person_id &&
      earlier.screened_at == screening.screened_at)
    return earlier;
  return fail(FailureKind::conflict, "immunization.screening_id_taken");
}

std::optional<Screening> last_screening(storage::Transaction& tx, const ProgramId& program, const PersonId& person) {
  std::optional<Screening> last;
  for (const PersonId& id : people::ids_of_person(tx, program, person)) {
    auto found = tx.find<Screening>(
        "select * from immunization_screening where program_id = :program and person_id = :person "
        "order by screened_at desc, recorded_at desc, id desc limit 1",
        RecordScreeningAsked{program, id});
    if (found && (!last || found->screened_at > last->screened_at)) last = std::move(found);
  }
  return last;
}

bool stopped_before(storage::Transaction& tx, const ProgramId& program, const PersonId& person) {
  return std::ranges::any_of(people::ids_of_person(tx, program, person), [&](const PersonId& id) {
    return tx
        .find<Screening>(
            "select * from immunization_screening where program_id = :program and person_id = :person "
            "and contraindicated = 'true' limit 1",
            RecordScreeningAsked{program, id})
        .has_value();
  });
}

Result<TodaysScreening> todays_screening(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                         const TodaysScreeningQuestion& question) {
  TRY(access::require_at(actor, access::Permission::give_doses, question.site));
  const Date today = TRY(programs::program_in_force(tx, actor.program, now)).today;
  tx.touch("people.person", question.person.text);
  auto last = last_screening(tx, actor.program, question.person);
  if (last && last->screened_on != today) last.reset();
  return TodaysScreening{std::move(last)};
}

}  // namespace quell::immunization
