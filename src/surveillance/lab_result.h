#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/ids.h"
#include "core/instant.h"
#include "core/private.h"
#include "core/text.h"
#include "packs/case_definition.h"
#include "storage/transaction.h"

namespace quell::surveillance {

// How far the laboratory is with a result (HL7 table 0085, OBX-11).
enum class ResultState { preliminary, final, corrected, cancelled };
BOOST_DESCRIBE_ENUM(ResultState, preliminary, final, corrected, cancelled)

enum class ResultSource { hl7_message, file, staff };
BOOST_DESCRIBE_ENUM(ResultSource, hl7_message, file, staff)

// What a laboratory wrote beside the coded result: may hold anything, so it is sealed under the person's key.
struct ResultDetail {
  std::optional<Private<LongText<2'000>>> result_text;
  std::optional<Private<LongText<4'000>>> notes;
  std::optional<Private<Text<200>>> ordered_by;
  std::optional<Private<Text<60>>> ordering_phone;
};
BOOST_DESCRIBE_STRUCT(ResultDetail, (), (result_text, notes, ordered_by, ordering_phone))

// What a laboratory said of one test of one specimen. A line never changes: a correction is a later line of the same
// `result_key`, and the line that was reported last holds, whatever the order in which they came.
struct LabResult {
  LabResultId id;
  ProgramId program_id;
  JurisdictionId jurisdiction_id;
  PersonId person_id;
  std::optional<CaseId> case_id;
  std::optional<LabOrderId> order_id;
  std::string result_key;
  ResultState state = ResultState::final;
  std::optional<std::string> loinc;    // a test that the case definition lists
  std::optional<Text<60>> local_code;  // the laboratory's own
  Text<200> test_name;
  std::optional<packs::ResultMeaning> meaning;  // absent: no table knows what was said
  std::optional<Text<60>> result_code;          // SNOMED CT
  std::optional<Text<60>> specimen_type;        // SNOMED CT
  std::optional<Text<60>> specimen_number;
  std::optional<Date> collected_on;
  Instant reported_at;
  Text<200> laboratory;
  ResultSource source = ResultSource::staff;
  std::optional<std::string> source_id;  // of the message or file that brought it
  std::optional<std::string> sealed_detail;
  Instant recorded_at;
  StaffId recorded_by;

  // A result that may still change classifies nothing; neither does one that was taken back.
  bool is_evidence() const {
    return meaning && loinc && (state == ResultState::final || state == ResultState::corrected);
  }
};
BOOST_DESCRIBE_STRUCT(LabResult, (),
                      (id, program_id, jurisdiction_id, person_id, case_id, order_id, result_key, state, loinc,
                       local_code, test_name, meaning, result_code, specimen_type, specimen_number, collected_on,
                       reported_at, laboratory, source, source_id, sealed_detail, recorded_at, recorded_by))

// The lines that hold, newest report first: of a case, of persons, of an order.
std::vector<LabResult> results_of_case(storage::Transaction& tx, const CaseId& id);
std::vector<LabResult> results_of_people(storage::Transaction& tx, const ProgramId& program,
                                         const std::vector<PersonId>& ids);
std::vector<LabResult> results_of_order(storage::Transaction& tx, const LabOrderId& id);

// One line. Nothing where the id is unknown.
std::optional<LabResult> find_result(storage::Transaction& tx, const ProgramId& program, const LabResultId& id);

// The line that holds of a key; nothing where none came yet.
std::optional<LabResult> result_in_force(storage::Transaction& tx, const ProgramId& program, const std::string& key);

// Adds a line; false where the line of this id stands already.
bool append_result(storage::Transaction& tx, const LabResult& result);

// All lines of a key belong to one case.
void set_case_of_results(storage::Transaction& tx, const ProgramId& program, const std::string& key, const CaseId& id);

}  // namespace quell::surveillance
