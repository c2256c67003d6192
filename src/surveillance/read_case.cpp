#include "surveillance/read_case.h"

#include <algorithm>
#include <sstream>

#include "core/read_json.h"
#include "people/read_person.h"
#include "people/sealed_text.h"
#include "surveillance/told.h"

namespace quell::surveillance {
namespace {

std::vector<std::string> parts_of(const std::string& list) {
  std::vector<std::string> parts;
  std::istringstream words{list};
  for (std::string part; std::getline(words, part, ',');) parts.push_back(part);
  return parts;
}

Result<std::optional<Private<std::string>>> note_of(storage::Transaction& tx, const Case& of,
                                                    const ClassificationLine& line) {
  if (!line.sealed_note) return std::optional<Private<std::string>>{};
  return people::open_for(tx, {of.program_id, of.person_id}, {"surveillance_classification", of.id.text},
                          *line.sealed_note);
}

Result<std::optional<ResultDetail>> detail_of(storage::Transaction& tx, const LabResult& result) {
  if (!result.sealed_detail) return std::optional<ResultDetail>{};
  const auto plain = TRY(people::open_for(tx, {result.program_id, result.person_id},
                                          {"surveillance_lab_result", result.id.text}, *result.sealed_detail));
  if (!plain) return std::optional<ResultDetail>{};
  const auto document = parse_json(plain->reveal());
  if (!document) return fail(FailureKind::unavailable, "people.sealed_unreadable");
  ResultDetail detail = TRY(read_json<ResultDetail>(*document));
  return std::optional{std::move(detail)};
}

Result<ResultShown> shown_result(storage::Transaction& tx, const LabResult& result) {
  ResultShown shown{.id = result.id,
                    .result_key = result.result_key,
                    .state = result.state,
                    .loinc = result.loinc,
                    .local_code = result.local_code,
                    .test_name = result.test_name,
                    .meaning = result.meaning,
                    .specimen_type = result.specimen_type,
                    .collected_on = result.collected_on,
                    .reported_at = result.reported_at,
                    .laboratory = result.laboratory,
                    .source = result.source,
                    .told_at = told_at(tx, result.program_id, result.result_key)};
  shown.detail = TRY(detail_of(tx, result));
  return shown;
}

}  // namespace

CaseFacts facts_of(const Case& of) {
  return {.id = of.id,
          .number = of.number,
          .person = of.person_id,
          .jurisdiction = of.jurisdiction_id,
          .state = of.state,
          .investigator = of.investigator,
          .reported_on = of.reported_on,
          .specimen_on = of.specimen_on,
          .onset_on = of.onset_on,
          .hospitalised = of.hospitalised,
          .died = of.died,
          .died_on = of.died_on,
          .health_care_worker = of.health_care_worker,
          .classification = of.classification,
          .evidence_classification = of.evidence_classification,
          .overridden = of.overridden,
          .definition_version = of.definition_version,
          .version = of.version,
          .interviewed = of.sealed_answers.has_value(),
          .opened_at = of.opened_at,
          .changed_at = of.changed_at};
}

Result<CaseFile> read_case(storage::Transaction& tx, const access::Actor& actor, Instant, const ReadCase& request) {
  const Case of = TRY(find_own_case(tx, actor, request.case_id));
  tx.touch("surveillance.case", of.id.text);
  CaseFile file{.facts = facts_of(of), .person = {}, .answers = {}};
  if (auto person = people::open_person(tx, actor.program, of.person_id)) file.person = *std::move(person);
  else if (person.error().reason != "people.erased") return tl::unexpected(person.error());
  tx.touch("people.person", of.person_id.text);

  file.answers = TRY(open_answers(tx, of, answers_column, of.sealed_answers));
  file.has_sensitive = of.sealed_sensitive.has_value();
  if (file.has_sensitive && actor.permissions.contains(access::Permission::read_sensitive)) {
    tx.touch("surveillance.sensitive_answers", of.id.text);
    std::ranges::copy(TRY(open_answers(tx, of, sensitive_column, of.sealed_sensitive)),
                      std::back_inserter(file.answers));
  }
  for (const LabResult& result : results_of_case(tx, of.id)) file.results.push_back(TRY(shown_result(tx, result)));
  for (const ClassificationLine& line : classifications_of(tx, of.id)) {
    ClassificationShown shown{line.classification, line.basis, parts_of(line.because), line.definition_version,
                              line.reason,         {},         line.decided_at,        line.decided_by};
    shown.note = TRY(note_of(tx, of, line));
    file.classifications.push_back(std::move(shown));
  }
  return file;
}

}  // namespace quell::surveillance
