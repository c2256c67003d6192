#include "surveillance/classify.h"

#include <algorithm>

#include "storage/event.h"
#include "surveillance/case_answers.h"
#include "surveillance/case_tasks.h"
#include "surveillance/lab_result.h"

namespace quell::surveillance {
namespace {

struct ClassifyAsked {
  CaseId id;
};
BOOST_DESCRIBE_STRUCT(ClassifyAsked, (), (id))

std::string listed(const std::set<std::string>& ids) {
  std::string list;
  for (const std::string& id : ids) list += (list.empty() ? "" : ",") + id;
  return list;
}

packs::Evidence evidence_of(const std::vector<LabResult>& results, const Answers& answers,
                            const packs::Interview& interview) {
  packs::Evidence evidence{.said_yes = said_yes(answers),
                           .onset_on = day_of(interview, answers, packs::CountsAs::onset)};
  for (const LabResult& result : results)
    if (result.is_evidence())
      evidence.results.push_back({result.result_key, *result.loinc, *result.meaning, result.collected_on});
  return evidence;
}

// The first specimen that the classification rests on.
std::optional<Date> specimen_day(const std::vector<LabResult>& results, const std::set<std::string>& because) {
  std::optional<Date> first;
  for (const LabResult& result : results)
    if (because.contains(result.result_key) && result.collected_on)
      first = first ? std::min(*first, *result.collected_on) : *result.collected_on;
  return first;
}

// The earliest day of what is known of the illness.
Date episode_day(const Case& of, const std::vector<LabResult>& results) {
  Date first = std::min(of.reported_on, of.onset_on.value_or(of.reported_on));
  for (const LabResult& result : results)
    if (result.collected_on) first = std::min(first, *result.collected_on);
  return first;
}

// The newest line that the evidence decided; a person's decisions lie over it.
const ClassificationLine* last_by_evidence(const std::vector<ClassificationLine>& lines) {
  const auto found = std::ranges::find(lines, Basis::evidence, &ClassificationLine::basis);
  return found == lines.end() ? nullptr : &*found;
}

void save(storage::Transaction& tx, const Case& changed) {
  tx.execute(
      "update surveillance_case set classification = :classification, "
      "evidence_classification = :evidence_classification, overridden = :overridden, "
      "definition_version = :definition_version, specimen_on = :specimen_on, episode_on = :episode_on where id = :id",
      changed);
}

}  // namespace

std::vector<ClassificationLine> classifications_of(storage::Transaction& tx, const CaseId& id) {
  return tx.all<ClassificationLine>(
      "select * from surveillance_classification where case_id = :id order by number desc", ClassifyAsked{id});
}

void append_classification(storage::Transaction& tx, ClassificationLine line) {
  const auto before = classifications_of(tx, line.case_id);
  line.number = before.empty() ? 1 : before.front().number + 1;
  tx.execute(
      "insert into surveillance_classification (case_id, number, program_id, classification, basis, because, "
      "definition_version, reason, sealed_note, decided_at, decided_by) values (:case_id, :number, :program_id, "
      ":classification, :basis, :because, :definition_version, :reason, :sealed_note, :decided_at, :decided_by)",
      line);
}

Result<Case> reclassify(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                        const programs::InForce& program, const CaseId& id) {
  Case of = TRY(find_case(tx, actor.program, id));
  const packs::CaseDefinition* definition = packs::definition_in_force(program.pack->case_definitions, program.today);
  if (!definition) return of;
  const auto results = results_of_case(tx, id);
  Answers answers = TRY(open_answers(tx, of, answers_column, of.sealed_answers));
  std::ranges::copy(TRY(open_answers(tx, of, sensitive_column, of.sealed_sensitive)), std::back_inserter(answers));
  const packs::Interview& interview = program.pack->interview;
  const auto found = packs::classify_case(*definition, interview, evidence_of(results, answers, interview));

  const auto lines = classifications_of(tx, id);
  const ClassificationLine* before = last_by_evidence(lines);
  const std::string because = listed(found.because);
  of.specimen_on = specimen_day(results, found.because);
  of.episode_on = episode_day(of, results);
  if (before && before->classification == found.classification && before->because == because) {
    save(tx, of);
    return of;
  }
  append_classification(tx, {.case_id = id,
                             .program_id = actor.program,
                             .classification = found.classification,
                             .because = because,
                             .definition_version = definition->id,
                             .decided_at = now,
                             .decided_by = actor.staff});
  const bool ends_decision = of.overridden == Overridden::yes && of.classification != found.classification;
  if (ends_decision) open_case_task(tx, actor, now, seed, {CaseTask::decision_ended, of});
  of.classification = of.evidence_classification = found.classification;
  of.overridden = Overridden::no;
  of.definition_version = definition->id;
  save(tx, of);
  storage::announce(tx, {.id = seed.next_id<EventId>(),
                         .kind = "surveillance.case_classified",
                         .program = actor.program,
                         .subject_id = id.text,
                         .occurred_at = now});
  return of;
}

}  // namespace quell::surveillance
