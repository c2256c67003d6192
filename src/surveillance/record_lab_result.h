#pragma once

#include "access/actor.h"
#include "core/seed.h"
#include "surveillance/case.h"
#include "surveillance/lab_result.h"

namespace quell::surveillance {

// A result for a person who is known, its codes as they came.
struct NewLabResult {
  LabResultId id;  // made by the caller: the same for what is handed in twice
  PersonId person;
  Text<120> result_key;  // of the laboratory: the same for each line on one test of one specimen
  ResultState state = ResultState::final;
  std::optional<Text<60>> loinc;
  std::optional<Text<60>> local_code;
  Text<200> test_name;
  std::optional<Text<60>> result_code;  // SNOMED CT
  ResultDetail detail;                  // its text counts where no code is known
  std::optional<Text<60>> specimen_type;
  std::optional<Text<60>> specimen_number;
  std::optional<Text<60>> order_number;  // ours, where the specimen was taken at a site
  std::optional<Date> collected_on;
  Instant reported_at;
  Text<200> laboratory;
  ResultSource source = ResultSource::staff;
  std::optional<Text<80>> source_id;
};
BOOST_DESCRIBE_STRUCT(NewLabResult, (),
                      (id, person, result_key, state, loinc, local_code, test_name, result_code, detail, specimen_type,
                       specimen_number, order_number, collected_on, reported_at, laboratory, source, source_id))

// What became of it.
struct RecordedResult {
  LabResultId id;
  std::optional<CaseId> case_id;
  std::optional<Classification> classification;
  bool test_known = false;     // the case definition lists the test
  bool meaning_known = false;  // a table knows what was said
};
BOOST_DESCRIBE_STRUCT(RecordedResult, (), (id, case_id, classification, test_known, meaning_known))

// Keeps a result and lets it count: codes are read by the tables of the case definition in force. A result that
// detects, or does not decide, joins the case of that illness, or opens one; each later line classifies it anew. Sent
// twice, it acts once. The order in which lines come changes nothing (lab_result.h).
//
// Fails: not_permitted access.permission_missing    send_results or investigate_cases
//        not_found     people.person_unknown, people.erased
//        invalid_input surveillance.day_in_future   at /collected_on
//        conflict      surveillance.no_definition
//        conflict      surveillance.result_id_used  the id stands for another result
//        unavailable   people.key_missing, people.sealed_unreadable
Result<RecordedResult> record_lab_result(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                         const NewLabResult& request);

}  // namespace quell::surveillance
