#include "surveillance/record_lab_result.h"

#include "core/write_json.h"
#include "packs/classify_lab_result.h"
#include "people/person_in_force.h"
#include "people/read_person.h"
#include "people/sealed_text.h"
#include "surveillance/case_tasks.h"
#include "surveillance/classify.h"
#include "surveillance/lab_order.h"
#include "surveillance/open_case.h"

namespace quell::surveillance {
namespace {

struct Read {  // codes, as the tables read them
  std::optional<std::string> loinc;
  std::optional<packs::ResultMeaning> meaning;
};

Read read_codes(const packs::CaseDefinition& definition, const NewLabResult& request) {
  Read read;
  if (request.loinc && packs::find_lab_test(definition, request.loinc->value)) read.loinc = request.loinc->value;
  if (!read.loinc && request.local_code)
    if (const auto* test = packs::find_local_test(definition, request.local_code->value)) read.loinc = test->loinc;
  if (request.result_code)
    if (const auto* code = packs::find_result_code(definition, request.result_code->value))
      read.meaning = code->meaning;
  if (!read.meaning && request.detail.result_text)
    if (const auto* said = packs::find_local_result(definition, request.detail.result_text->reveal().value))
      read.meaning = said->meaning;
  return read;
}

bool has_detail(const ResultDetail& detail) {
  return detail.result_text || detail.notes || detail.ordered_by || detail.ordering_phone;
}

Result<void> require_sending(const access::Actor& actor) {
  if (actor.permissions.contains(access::Permission::send_results)) return {};
  return access::require(actor, access::Permission::investigate_cases);
}

// Negative results open nothing: they are kept for the person, and count where a case stands.
bool opens_case(const LabResult& result) {
  return result.loinc && result.meaning && result.state != ResultState::cancelled &&
         (*result.meaning == packs::ResultMeaning::detected || *result.meaning == packs::ResultMeaning::inconclusive);
}

Date day_of_result(const LabResult& result, const programs::InForce& program) {
  return result.collected_on.value_or(program.zone.day_of(result.reported_at));
}

// The case that the result belongs to: the one that its earlier lines joined, else that of the illness, else a new one
// where the result asks for it.
std::optional<Case> case_for(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                             const programs::InForce& program, const packs::CaseDefinition& definition,
                             const LabResult& result) {
  const Date day = day_of_result(result, program);
  if (const auto earlier = result_in_force(tx, actor.program, result.result_key); earlier && earlier->case_id)
    if (const auto found = find_case(tx, actor.program, *earlier->case_id)) return *found;
  if (const auto found = find_episode(tx, actor.program, definition, result.person_id, day)) return found;
  if (!opens_case(result)) return {};
  return insert_case(tx, actor, now, seed,
                     {.id = seed.next_id<CaseId>(),
                      .person = result.person_id,
                      .jurisdiction = result.jurisdiction_id,
                      .reported_on = program.today,
                      .episode_on = day});
}

// Results without a case that belong to the illness of one that was opened just now.
void adopt_results(storage::Transaction& tx, const programs::InForce& program, const packs::CaseDefinition& definition,
                   const Case& opened) {
  for (const LabResult& result :
       results_of_people(tx, program.id, people::ids_of_person(tx, program.id, opened.person_id)))
    if (!result.case_id && case_of_episode({opened}, definition, day_of_result(result, program)))
      set_case_of_results(tx, program.id, result.result_key, opened.id);
}

Result<LabResult> line_of_result(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                 const NewLabResult& request, const Read& read, const JurisdictionId& jurisdiction) {
  LabResult line{.id = request.id,
                 .program_id = actor.program,
                 .jurisdiction_id = jurisdiction,
                 .person_id = request.person,
                 .result_key = request.result_key.value,
                 .state = request.state,
                 .loinc = read.loinc,
                 .local_code = request.loinc && !read.loinc ? request.loinc : request.local_code,
                 .test_name = request.test_name,
                 .meaning = read.meaning,
                 .result_code = request.result_code,
                 .specimen_type = request.specimen_type,
                 .specimen_number = request.specimen_number,
                 .collected_on = request.collected_on,
                 .reported_at = request.reported_at,
                 .laboratory = request.laboratory,
                 .source = request.source,
                 .recorded_at = now,
                 .recorded_by = actor.staff};
  if (request.source_id) line.source_id = request.source_id->value;
  if (has_detail(request.detail))
    line.sealed_detail = TRY(people::seal_for(tx, {actor.program, request.person},
                                              {"surveillance_lab_result", request.id.text}, to_json(request.detail)));
  if (request.order_number)
    if (const auto order = find_order_by_number(tx, actor.program, request.order_number->value))
      line.order_id = order->id;
  return line;
}

// What a human must look at: a result without a decision, or one that no table reads; a positive that nobody told yet.
void open_tasks(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed, const LabResult& line,
                const Case& of) {
  if (!line.is_evidence() || *line.meaning == packs::ResultMeaning::inconclusive)
    open_case_task(tx, actor, now, seed, {CaseTask::look_at_result, of});
  else if (*line.meaning == packs::ResultMeaning::detected && line.order_id)
    open_case_task(tx, actor, now, seed, {CaseTask::tell_result, of});
}

bool is_same(const LabResult& a, const LabResult& b) {
  return a.person_id == b.person_id && a.result_key == b.result_key && a.state == b.state && a.meaning == b.meaning &&
         a.reported_at == b.reported_at;
}

RecordedResult recorded(const LabResult& line, const std::optional<Case>& of) {
  RecordedResult result{.id = line.id, .test_known = line.loinc.has_value(), .meaning_known = line.meaning.has_value()};
  if (of) result.case_id = of->id, result.classification = of->classification;
  return result;
}

}  // namespace

Result<RecordedResult> record_lab_result(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                         const NewLabResult& request) {
  TRY(require_sending(actor));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const packs::CaseDefinition* definition = packs::definition_in_force(program.pack->case_definitions, program.today);
  if (!definition) return fail(FailureKind::conflict, "surveillance.no_definition");
  if (request.collected_on && *request.collected_on > program.today)
    return invalid("/collected_on", "surveillance.day_in_future");
  const people::Person person = TRY(people::open_person(tx, actor.program, request.person));
  const LabResult line =
      TRY(line_of_result(tx, actor, now, request, read_codes(*definition, request), person.jurisdiction));
  tx.touch("people.person", person.id.text);

  if (const auto standing = find_result(tx, actor.program, line.id)) {
    if (!is_same(*standing, line)) return fail(FailureKind::conflict, "surveillance.result_id_used");
    if (!standing->case_id) return recorded(*standing, {});
    return recorded(*standing, TRY(find_case(tx, actor.program, *standing->case_id)));
  }
  std::optional<Case> of = case_for(tx, actor, now, seed, program, *definition, line);
  append_result(tx, line);
  if (line.order_id) note_result_of_order(tx, *line.order_id, now);
  if (!of) return recorded(line, {});

  set_case_of_results(tx, actor.program, line.result_key, of->id);
  adopt_results(tx, program, *definition, *of);
  open_tasks(tx, actor, now, seed, line, *of);
  of = TRY(reclassify(tx, actor, now, seed.branch(), program, of->id));
  tx.touch("surveillance.case", of->id.text);
  return recorded(line, of);
}

}  // namespace quell::surveillance
