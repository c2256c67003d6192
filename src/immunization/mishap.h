#pragma once

#include <optional>
#include <string>

#include "core/described.h"
#include "core/ids.h"
#include "core/instant.h"
#include "packs/screening.h"
#include "storage/transaction.h"

namespace quell::immunization {

using MishapId = Id<struct MishapTag>;

// How bad it was. From `serious` on it is a serious event in the sense of VAERS (form VAERS 2.0, box 21).
enum class Severity { none, mild, moderate, serious, life_threatening, death };
BOOST_DESCRIBE_ENUM(Severity, none, mild, moderate, serious, life_threatening, death)

// A reaction or an administration error, as staff reported it. The pack names the mishaps.
struct Mishap {
  MishapId id;
  ProgramId program_id;
  DoseId dose_id;
  PersonId person_id;
  packs::MishapKind kind = packs::MishapKind::reaction;
  std::string mishap;
  Severity severity = Severity::none;
  std::optional<Instant> onset_at;
  std::optional<std::string> action_taken;  // sealed for the person
  bool report_to_vaers = false;
  Instant recorded_at;
  StaffId recorded_by;
};
BOOST_DESCRIBE_STRUCT(Mishap, (),
                      (id, program_id, dose_id, person_id, kind, mishap, severity, onset_at, action_taken,
                       report_to_vaers, recorded_at, recorded_by))

// Whether one of the pack's reactions was reported after which no further dose is given.
bool had_contraindicating_reaction(storage::Transaction& tx, const packs::Screening& screening,
                                   const ProgramId& program, const PersonId& person);

// Whether a serious reaction to any dose of the person was reported.
bool had_serious_reaction(storage::Transaction& tx, const ProgramId& program, const PersonId& person);

}  // namespace quell::immunization
