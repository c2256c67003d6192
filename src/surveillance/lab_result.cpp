#include "surveillance/lab_result.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace quell::surveillance {
namespace {

struct ResultsAsked {
  ProgramId program;
  std::optional<PersonId> person;
  std::optional<CaseId> case_id;
  std::optional<LabOrderId> order;
  std::string key;
};
BOOST_DESCRIBE_STRUCT(ResultsAsked, (), (program, person, case_id, order, key))

// What was reported at the same instant: the later state holds, then the higher id, so that order of arrival is
// nothing.
bool holds_over(const LabResult& a, const LabResult& b) {
  return std::tie(a.reported_at, a.state, a.id) > std::tie(b.reported_at, b.state, b.id);
}

std::vector<LabResult> those_that_hold(std::vector<LabResult> lines) {
  std::ranges::sort(lines, holds_over);
  std::set<std::string> seen;
  std::erase_if(lines, [&](const LabResult& line) { return !seen.insert(line.result_key).second; });
  return lines;
}

}  // namespace

std::vector<LabResult> results_of_case(storage::Transaction& tx, const CaseId& id) {
  return those_that_hold(
      tx.all<LabResult>("select * from surveillance_lab_result where case_id = :case_id", ResultsAsked{.case_id = id}));
}

std::vector<LabResult> results_of_people(storage::Transaction& tx, const ProgramId& program,
                                         const std::vector<PersonId>& ids) {
  std::vector<LabResult> lines;
  for (const PersonId& id : ids)
    tx.each<LabResult>("select * from surveillance_lab_result where program_id = :program and person_id = :person",
                       ResultsAsked{.program = program, .person = id},
                       [&](LabResult line) { lines.push_back(std::move(line)); });
  return those_that_hold(std::move(lines));
}

std::vector<LabResult> results_of_order(storage::Transaction& tx, const LabOrderId& id) {
  return those_that_hold(
      tx.all<LabResult>("select * from surveillance_lab_result where order_id = :order", ResultsAsked{.order = id}));
}

std::optional<LabResult> find_result(storage::Transaction& tx, const ProgramId& program, const LabResultId& id) {
  return tx.find<LabResult>("select * from surveillance_lab_result where program_id = :program and id = :key",
                            ResultsAsked{.program = program, .key = id.text});
}

std::optional<LabResult> result_in_force(storage::Transaction& tx, const ProgramId& program, const std::string& key) {
  const auto lines = those_that_hold(
      tx.all<LabResult>("select * from surveillance_lab_result where program_id = :program and result_key = :key",
                        ResultsAsked{.program = program, .key = key}));
  return lines.empty() ? std::nullopt : std::optional{lines.front()};
}

bool append_result(storage::Transaction& tx, const LabResult& result) {
  return tx.execute(
             "insert into surveillance_lab_result (id, program_id, jurisdiction_id, person_id, case_id, order_id, "
             "result_key, state, loinc, local_code, test_name, meaning, result_code, specimen_type, specimen_number, "
             "collected_on, reported_at, laboratory, source, source_id, sealed_detail, recorded_at, recorded_by) "
             "values (:id, :program_id, :jurisdiction_id, :person_id, :case_id, :order_id, :result_key, :state, "
             ":loinc, :local_code, :test_name, :meaning, :result_code, :specimen_type, :specimen_number, "
             ":collected_on, :reported_at, :laboratory, :source, :source_id, :sealed_detail, :recorded_at, "
             ":recorded_by) on conflict (id) do nothing",
             result) == 1;
}

void set_case_of_results(storage::Transaction& tx, const ProgramId& program, const std::string& key, const CaseId& id) {
  tx.execute(
      "update surveillance_lab_result set case_id = :case_id where program_id = :program and result_key = :key and "
      "(case_id is null or case_id <> :case_id)",
      ResultsAsked{.program = program, .case_id = id, .key = key});
}

}  // namespace quell::surveillance
