#pragma once

#include "surveillance/symptom_check.h"

namespace quell::surveillance {

// A question that could not be asked by text, or that nobody answered there, is asked on the phone: it stands on the
// phone list from now on. Nothing where it was answered.
void turn_to_phone(storage::Transaction& tx, const SymptomCheckId& check);

// Whether a text that left before an instant has no answer yet.
bool any_unanswered_text(storage::Transaction& tx, const ProgramId& program, Instant asked_before);

// Turns those. A job; returns how many.
std::int64_t turn_unanswered_to_phone(storage::Transaction& tx, const ProgramId& program, Instant asked_before);

// Whether the question still wants to be asked: not answered, the newest of a contact who is followed.
bool is_wanted(storage::Transaction& tx, const ProgramId& program, const SymptomCheckId& check, Date today);

}  // namespace quell::surveillance
