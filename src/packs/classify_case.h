#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "packs/case_definition.h"
#include "packs/interview.h"

namespace quell::packs {

// One result as evidence: what was tested, what came out, when the specimen was taken.
struct LabEvidence {
  std::string id;  // the caller's
  std::string loinc;
  ResultMeaning meaning = ResultMeaning::not_done;
  std::optional<Date> collected_on;

  friend bool operator==(const LabEvidence&, const LabEvidence&) = default;
};

// What is known of an illness: results in any order, and which questions of the interview were answered yes.
struct Evidence {
  std::vector<LabEvidence> results;
  std::set<std::string> said_yes;  // ids of questions
  std::optional<Date> onset_on;
};

struct ClassifiedCase {
  Classification classification = Classification::unknown;
  std::set<std::string> because;  // ids of the results and questions that it rests on

  friend bool operator==(const ClassifiedCase&, const ClassifiedCase&) = default;
};

// The classification that the evidence supports under one version of the definition, by this order: a result that
// confirms; one that makes probable; a question that excludes; a result that excludes (LabTest::not_detected_excludes);
// a clinical sign, or an epidemiologic link with high suspicion: suspect. Else unknown. It depends on what the evidence
// is, never on the order in which it came. Results of tests that the definition does not list say nothing.
// Source: CDC, case definition of 2022: exclusion by other diagnosis or by specimens without the virus.
ClassifiedCase classify_case(const CaseDefinition& definition, const Interview& interview, const Evidence& evidence);

// The version that holds on a day: the latest that has begun. Null where none has.
const CaseDefinition* definition_in_force(const CaseDefinitions& definitions, Date today);

}  // namespace quell::packs
