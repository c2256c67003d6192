#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/seed.h"
#include "surveillance/case.h"

namespace quell::surveillance {

enum class Basis { evidence, person };
BOOST_DESCRIBE_ENUM(Basis, evidence, person)

// Why a person decides otherwise than the evidence. A code; words go into the sealed note.
enum class OverrideReason { contaminated_specimen, wrong_person, clinical_judgement, duplicate, other };
BOOST_DESCRIBE_ENUM(OverrideReason, contaminated_specimen, wrong_person, clinical_judgement, duplicate, other)

// One decision on how a case is classified. The highest number holds.
struct ClassificationLine {
  CaseId case_id;
  std::int64_t number = 0;
  ProgramId program_id;
  Classification classification = Classification::unknown;
  Basis basis = Basis::evidence;
  std::string because;  // ids of results and questions, by commas
  std::string definition_version;
  std::optional<OverrideReason> reason;
  std::optional<std::string> sealed_note;
  Instant decided_at;
  StaffId decided_by;
};
BOOST_DESCRIBE_STRUCT(ClassificationLine, (),
                      (case_id, number, program_id, classification, basis, because, definition_version, reason,
                       sealed_note, decided_at, decided_by))

// Newest first.
std::vector<ClassificationLine> classifications_of(storage::Transaction& tx, const CaseId& id);
void append_classification(storage::Transaction& tx, ClassificationLine line);

// Classifies a case anew from the evidence as it stands now: results that hold, and answers. Writes a line and moves
// the case where the outcome or what it rests on has changed. A decision of a person stands until then; new evidence
// ends it, and a task says so. Also moves the case's days of evidence. Returns the case as it is then.
//
// Fails: as open_answers; not_found programs.not_in_force_yet and its like
Result<Case> reclassify(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                        const programs::InForce& program, const CaseId& id);

}  // namespace quell::surveillance
