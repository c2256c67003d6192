#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "access/actor.h"
#include "core/ids.h"
#include "core/instant.h"
#include "core/text.h"
#include "packs/classify_case.h"
#include "programs/program.h"

namespace quell::surveillance {

using packs::Classification;

enum class CaseState { open, closed };
BOOST_DESCRIBE_ENUM(CaseState, open, closed)

// An answer that was given. What was not asked has none, and missing is not "no".
enum class Said { yes, no, unknown, would_not_say };
BOOST_DESCRIBE_ENUM(Said, yes, no, unknown, would_not_say)

// As Said, with room for what was not asked: counts tell the two apart.
enum class Known { yes, no, unknown, not_asked };
BOOST_DESCRIBE_ENUM(Known, yes, no, unknown, not_asked)

// Why answers, or a way back, were written.
enum class CaseChange { opened, interviewed, undone, imported };
BOOST_DESCRIBE_ENUM(CaseChange, opened, interviewed, undone, imported)

// Does a person's decision stand over what the evidence says?
enum class Overridden { no, yes };
BOOST_DESCRIBE_ENUM(Overridden, no, yes)

// A person's illness counted under a case definition. What is counted stands in the open by the person's random id;
// what was said in an interview is sealed (case_answers.h). `version` is that of the answers.
struct Case {
  CaseId id;
  ProgramId program_id;
  JurisdictionId jurisdiction_id;
  std::int64_t number = 0;  // for people to say: 42
  PersonId person_id;
  CaseState state = CaseState::open;
  std::optional<StaffId> investigator;
  Date episode_on;
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
  std::optional<std::string> sealed_answers;
  std::optional<std::string> sealed_sensitive;
  CaseChange change = CaseChange::opened;
  std::int64_t restores = 1;
  Instant opened_at;
  StaffId opened_by;
  Instant changed_at;
  StaffId changed_by;
  std::optional<Instant> closed_at;
};
BOOST_DESCRIBE_STRUCT(Case, (),
                      (id, program_id, jurisdiction_id, number, person_id, state, investigator, episode_on, reported_on,
                       specimen_on, onset_on, hospitalised, died, died_on, health_care_worker, classification,
                       evidence_classification, overridden, definition_version, version, sealed_answers,
                       sealed_sensitive, change, restores, opened_at, opened_by, changed_at, changed_by, closed_at))

// The day by which a case stands in a curve: its onset, else the day it was reported, and which of the two.
enum class DayKind { onset, report };
BOOST_DESCRIBE_ENUM(DayKind, onset, report)
struct CurveDay {
  Date on;
  DayKind kind;
};
CurveDay curve_day(const Case& reported_case);

// Fails: not_found surveillance.case_unknown
Result<Case> find_case(storage::Transaction& tx, const ProgramId& program, const CaseId& id);

// The same, for who may see cases of its jurisdiction. Fails: also not_permitted access.permission_missing,
// surveillance.other_jurisdiction
Result<Case> find_own_case(storage::Transaction& tx, const access::Actor& actor, const CaseId& id);

// All cases of persons, under any of these ids, newest first.
std::vector<Case> cases_of_people(storage::Transaction& tx, const ProgramId& program, const std::vector<PersonId>& ids);

// The case of these persons to whose illness the day belongs: its episode lies within the definition's days.
std::optional<Case> case_of_episode(const std::vector<Case>& cases, const packs::CaseDefinition& definition, Date day);

// Investigators see their own jurisdiction; who has none sees all of the program.
// Fails: not_permitted access.permission_missing, surveillance.other_jurisdiction
Result<void> require_jurisdiction(const access::Actor& actor, const JurisdictionId& jurisdiction);

}  // namespace quell::surveillance
