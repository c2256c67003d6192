#pragma once

#include <string>
#include <vector>

#include "access/actor.h"
#include "core/seed.h"
#include "immunization/administration_error.h"
#include "immunization/dose_administered.h"
#include "storage/transaction.h"
#include "worklist/task.h"

namespace quell::immunization {

// What follows from a dose that was recorded: the event immunization.dose_recorded, an urgent task
// immunization.administration_error where something differs, a task immunization.possible_duplicate where another dose
// of the same day stands.
void follow_up_dose(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                    const DoseAdministered& dose, const std::vector<AdministrationErrorKind>& errors,
                    bool may_be_recorded_twice);

// Events of this room: "immunization.<what>", about a dose.
void announce_about(storage::Transaction& tx, Seed& seed, const char* kind, const DoseAdministered& dose, Instant now);

// A task about a dose for those who give doses at its site. The note names no person.
void open_task_about(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed, const char* kind,
                     worklist::Priority priority, const DoseAdministered& dose, const std::string& note);

}  // namespace quell::immunization
