#pragma once

// Cases to test with: Ana and Ben in the small program on Tuesday, August 2, 2022, an investigator, a reviewer who may
// read sensitive answers, a laboratory, and a nurse of Pier Clinic.

#include "people/read_person.h"
#include "people/register_person.h"
#include "programs/testing/with_program.h"
#include "surveillance/interview_case.h"
#include "surveillance/open_case.h"
#include "surveillance/record_lab_result.h"
#include "worklist/list_tasks.h"

namespace quell::surveillance {

struct WithCases : programs::WithProgram {
  using P = access::Permission;
  const PersonId ana{"ana"}, ben{"ben"};
  const access::Actor investigator = staff("investigator", {P::investigate_cases, P::edit_people});
  const access::Actor reviewer = staff("reviewer", {P::investigate_cases, P::read_sensitive});
  const access::Actor laboratory = staff("laboratory", {P::send_results});
  const access::Actor nurse = staff("nurse", {P::give_doses});
  int results_made = 0;

  static access::Actor staff(const std::string& name, access::Permissions permissions) {
    return {.program = programs::river_fever,
            .staff = {name},
            .permissions = permissions,
            .sites = {programs::pier_clinic}};
  }

  void SetUp() override {
    WithProgram::SetUp();
    register_named("ana", "Ana");
    register_named("ben", "Ben");
  }

  void register_named(const std::string& id, const std::string& name, const std::string& jurisdiction = "harbor") {
    people::NewPerson person{.id = {id}, .jurisdiction = {jurisdiction}};
    person.identity.name_to_call = people::NameText{{name}};
    person.identity.born_on = Private<Date>{make_date(1990, 4, 28)};
    const auto registered = people::register_person(tx(), system, now, seed(), person);
    ASSERT_TRUE(registered) << registered.error().reason;
  }

  static Date day(unsigned month, unsigned number) { return make_date(2022, month, number); }

  // A final result of the river DNA test, of a specimen of August 1, detected unless a test says otherwise.
  NewLabResult result_for(const PersonId& person, const std::string& key = "key-1") {
    return {.id = {"result-" + std::to_string(++results_made)},
            .person = person,
            .result_key = {key},
            .loinc = Text<60>{"1-1"},
            .test_name = {"River DNA"},
            .result_code = Text<60>{"260373001"},
            .collected_on = day(8, 1),
            .reported_at = now,
            .laboratory = {"Harbor Laboratory"}};
  }
  RecordedResult record(const NewLabResult& request) {
    const auto recorded = record_lab_result(tx(), laboratory, now, seed(), request);
    EXPECT_TRUE(recorded) << recorded.error().reason;
    return recorded ? *recorded : RecordedResult{};
  }

  Case opened_case(const PersonId& person) {
    const auto opened = open_case(tx(), investigator, now, seed(), {{"case-" + person.text}, person, {}});
    EXPECT_TRUE(opened) << opened.error().reason;
    return *find_case(tx(), programs::river_fever, opened->id);
  }
  Case case_now(const CaseId& id) { return *find_case(tx(), programs::river_fever, id); }

  static Answer said(const std::string& question, Said said) {
    return {.question = {question}, .said = Private<Said>{said}};
  }
  static Answer on(const std::string& question, Date date) {
    return {.question = {question}, .date = Private<Date>{date}};
  }
  Result<OpenedAnswers> interview(const CaseId& id, const Answers& answers) {
    return interview_case(tx(), investigator, now, seed(), {id, case_now(id).version, answers});
  }

  int open_tasks(const std::string& kind, const std::string& subject) {
    worklist::TaskFilter filter;
    filter.kind = kind;
    filter.subject_id = subject;
    return static_cast<int>(worklist::list_tasks(tx(), system, now, filter)->tasks.size());
  }

  static void expect_refused(const auto& result, FailureKind kind, const std::string& reason) {
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, kind);
    EXPECT_EQ(result.error().reason, reason);
  }
};

}  // namespace quell::surveillance
