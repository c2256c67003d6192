#pragma once

#include <optional>
#include <vector>

#include "core/result.h"
#include "immunization/correction.h"
#include "immunization/dose_administered.h"
#include "storage/transaction.h"

namespace quell::immunization {

// A dose and whether it stands.
struct DoseLine {
  DoseAdministered dose;
  DoseState state = DoseState::standing;
  int corrections = 0;  // how many were made; the next gets the number after
};
BOOST_DESCRIBE_STRUCT(DoseLine, (), (dose, state, corrections))

// Appends a standing dose and moves the day's tally with it. The same dose sent again writes nothing.
//
// Returns whether it is new.
// Fails: conflict immunization.dose_id_taken      the id stands for another dose
//        conflict immunization.already_replaced   another dose replaces the same one
Result<bool> append_dose(storage::Transaction& tx, const DoseAdministered& dose);

// Appends what a person says about a dose, and moves the tally with it, unless the state was the same already.
//
// Returns whether it is new; the same correction sent again writes nothing.
// Fails: conflict immunization.corrected_meanwhile   somebody else corrected the dose after `line` was read
Result<bool> append_correction(storage::Transaction& tx, const DoseLine& line, const Correction& correction);

// Fails: not_found immunization.dose_unknown   no such dose in this program
Result<DoseLine> find_dose(storage::Transaction& tx, const ProgramId& program, const DoseId& id);

// Every dose of a person under each id that the person ever had, entered in error or not, oldest first.
std::vector<DoseLine> doses_of(storage::Transaction& tx, const ProgramId& program, const PersonId& person);

// Every dose given at a site on a day, entered in error or not, in the order in which they were given.
std::vector<DoseLine> doses_given_at(storage::Transaction& tx, const ProgramId& program, const SiteId& site, Date day);

// Whether another dose that stands was given on the day.
bool has_dose_on(const std::vector<DoseLine>& lines, Date day);

std::vector<Correction> corrections_of(storage::Transaction& tx, const DoseId& dose);

}  // namespace quell::immunization
