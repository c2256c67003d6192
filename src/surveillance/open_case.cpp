#include "surveillance/open_case.h"

#include "people/person_in_force.h"
#include "people/read_person.h"
#include "storage/event.h"
#include "surveillance/case_tasks.h"
#include "surveillance/classify.h"
#include "surveillance/contact.h"

namespace quell::surveillance {
namespace {

struct CaseNumber {
  ProgramId program;
  std::int64_t last = 0;
};
BOOST_DESCRIBE_STRUCT(CaseNumber, (), (program, last))

// Numbers follow one another: the row is the guard.
std::int64_t next_case_number(storage::Transaction& tx, const ProgramId& program) {
  const CaseNumber key{program};
  tx.execute(
      "insert into surveillance_case_number (program_id, last) values (:program, 1) "
      "on conflict (program_id) do update set last = surveillance_case_number.last + 1",
      key);
  return tx
      .find<CaseNumber>("select program_id as program, last from surveillance_case_number where program_id = :program",
                        key)
      ->last;
}

}  // namespace

std::optional<Case> find_episode(storage::Transaction& tx, const ProgramId& program,
                                 const packs::CaseDefinition& definition, const PersonId& person, Date day) {
  return case_of_episode(cases_of_people(tx, program, people::ids_of_person(tx, program, person)), definition, day);
}

Case insert_case(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                 const NewCase& request) {
  if (const auto standing = find_case(tx, actor.program, request.id)) return *standing;
  const Case opened{.id = request.id,
                    .program_id = actor.program,
                    .jurisdiction_id = request.jurisdiction,
                    .number = next_case_number(tx, actor.program),
                    .person_id = request.person,
                    .episode_on = request.episode_on,
                    .reported_on = request.reported_on,
                    .change = request.change,
                    .opened_at = now,
                    .opened_by = actor.staff,
                    .changed_at = now,
                    .changed_by = actor.staff};
  tx.execute(
      "insert into surveillance_case (id, program_id, jurisdiction_id, number, person_id, state, investigator, "
      "episode_on, reported_on, specimen_on, onset_on, hospitalised, died, died_on, health_care_worker, "
      "classification, evidence_classification, overridden, definition_version, version, sealed_answers, "
      "sealed_sensitive, change, restores, opened_at, opened_by, changed_at, changed_by, closed_at) values (:id, "
      ":program_id, :jurisdiction_id, :number, :person_id, :state, :investigator, :episode_on, :reported_on, "
      ":specimen_on, :onset_on, :hospitalised, :died, :died_on, :health_care_worker, :classification, "
      ":evidence_classification, :overridden, :definition_version, :version, :sealed_answers, :sealed_sensitive, "
      ":change, :restores, :opened_at, :opened_by, :changed_at, :changed_by, :closed_at)",
      opened);
  end_contacts_of_case(tx, opened, now);
  open_case_task(tx, actor, now, seed, {CaseTask::interview, opened});
  storage::announce(tx, {.id = seed.next_id<EventId>(),
                         .kind = "surveillance.case_opened",
                         .program = actor.program,
                         .subject_id = opened.id.text,
                         .occurred_at = now});
  return opened;
}

Result<OpenedCase> open_case(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                             const OpenCase& request) {
  TRY(access::require(actor, access::Permission::investigate_cases));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const packs::CaseDefinition* definition = packs::definition_in_force(program.pack->case_definitions, program.today);
  if (!definition) return fail(FailureKind::conflict, "surveillance.no_definition");
  const Date reported_on = request.reported_on.value_or(program.today);
  if (reported_on > program.today) return invalid("/reported_on", "surveillance.day_in_future");
  const people::Person person = TRY(people::open_person(tx, actor.program, request.person));
  TRY(require_jurisdiction(actor, person.jurisdiction));
  tx.touch("people.person", person.id.text);

  auto found = find_episode(tx, actor.program, *definition, person.id, reported_on);
  if (!found)
    found = insert_case(tx, actor, now, seed,
                        {.id = request.id,
                         .person = person.id,
                         .jurisdiction = person.jurisdiction,
                         .reported_on = reported_on,
                         .episode_on = reported_on});
  const Case classified = TRY(reclassify(tx, actor, now, seed.branch(), program, found->id));
  tx.touch("surveillance.case", classified.id.text);
  return OpenedCase{classified.id, classified.number};
}

}  // namespace quell::surveillance
