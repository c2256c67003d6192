#pragma once

#include <optional>
#include <vector>

#include "people/person.h"
#include "surveillance/case_answers.h"
#include "surveillance/classify.h"
#include "surveillance/lab_result.h"

namespace quell::surveillance {

// A case without its seals, as lists and pages show it.
struct CaseFacts {
  CaseId id;
  std::int64_t number = 0;
  PersonId person;
  JurisdictionId jurisdiction;
  CaseState state = CaseState::open;
  std::optional<StaffId> investigator;
  Date reported_on;
  std::optional<Date> specimen_on;
  std::optional<Date> onset_on;
  Known hospitalised = Known::not_asked;
  Known died = Known::not_asked;
  std::optional<Date> died_on;
  Known health_care_worker = Known::not_asked;
  Classification classification = Classification::unknown;
  Classification evidence_classification = Classification::unknown;
  Overridden overridden = Overridden::no;
  std::string definition_version;
  std::int64_t version = 1;
  bool interviewed = false;
  Instant opened_at;
  Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(CaseFacts, (),
                      (id, number, person, jurisdiction, state, investigator, reported_on, specimen_on, onset_on,
                       hospitalised, died, died_on, health_care_worker, classification, evidence_classification,
                       overridden, definition_version, version, interviewed, opened_at, changed_at))
CaseFacts facts_of(const Case& of);

struct ClassificationShown {
  Classification classification = Classification::unknown;
  Basis basis = Basis::evidence;
  std::vector<std::string> because;  // result keys and ids of questions
  std::string definition_version;
  std::optional<OverrideReason> reason;
  std::optional<Private<std::string>> note;
  Instant decided_at;
  StaffId decided_by;
};
BOOST_DESCRIBE_STRUCT(ClassificationShown, (),
                      (classification, basis, because, definition_version, reason, note, decided_at, decided_by))

struct ResultShown {
  LabResultId id;
  std::string result_key;
  ResultState state = ResultState::final;
  std::optional<std::string> loinc;
  std::optional<Text<60>> local_code;
  Text<200> test_name;
  std::optional<packs::ResultMeaning> meaning;
  std::optional<Text<60>> specimen_type;
  std::optional<Date> collected_on;
  Instant reported_at;
  Text<200> laboratory;
  ResultSource source = ResultSource::staff;
  std::optional<ResultDetail> detail;
  std::optional<Instant> told_at;
};
BOOST_DESCRIBE_STRUCT(ResultShown, (),
                      (id, result_key, state, loinc, local_code, test_name, meaning, specimen_type, collected_on,
                       reported_at, laboratory, source, detail, told_at))

struct ReadCase {
  CaseId case_id;
};
BOOST_DESCRIBE_STRUCT(ReadCase, (), (case_id))

// All that an investigator sees of a case: who, the answers, the results, and how it was classified each time.
struct CaseFile {
  CaseFacts facts;
  std::optional<people::Person> person;  // absent: erased
  Answers answers;
  bool has_sensitive = false;  // some were given; they are among `answers` for who may read them
  std::vector<ResultShown> results;
  std::vector<ClassificationShown> classifications;  // newest first
};
BOOST_DESCRIBE_STRUCT(CaseFile, (), (facts, person, answers, has_sensitive, results, classifications))

// Fails: not_permitted access.permission_missing, surveillance.other_jurisdiction
//        not_found     surveillance.case_unknown
//        unavailable   people.key_missing, people.sealed_unreadable
Result<CaseFile> read_case(storage::Transaction& tx, const access::Actor& actor, Instant now, const ReadCase& request);

}  // namespace quell::surveillance
