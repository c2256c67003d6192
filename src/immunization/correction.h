#pragma once

#include "immunization/dose_administered.h"

namespace quell::immunization {

using CorrectionId = Id<struct CorrectionTag>;

enum class CorrectionReason { wrong_person, recorded_twice, wrong_details, not_given, correction_was_wrong };
BOOST_DESCRIBE_ENUM(CorrectionReason, wrong_person, recorded_twice, wrong_details, not_given, correction_was_wrong)

// What a person said about a dose after it was recorded. Only people correct; software never does.
struct Correction {
  CorrectionId id;
  ProgramId program_id;
  DoseId dose_id;
  int number = 1;  // 1 for the first about this dose; the highest holds
  DoseState state = DoseState::entered_in_error;
  CorrectionReason reason = CorrectionReason::wrong_details;
  std::optional<std::string> note;  // sealed for the person
  Instant recorded_at;
  StaffId recorded_by;
};
BOOST_DESCRIBE_STRUCT(Correction, (), (id, program_id, dose_id, number, state, reason, note, recorded_at, recorded_by))

}  // namespace quell::immunization
