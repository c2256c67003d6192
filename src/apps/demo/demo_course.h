#pragma once

#include "apps/demo/demo_data.h"

namespace quell::demo {

// An invented course of the days from the program's first morning up to `now`: people come, get doses, tell race and
// ethnicity or not, ask questions, vials break, and some have booked the days after. What was announced is taken from
// the pack; everything else is made up, the same each time. On the first morning there are bookings and questions only:
// before it there was no program.
// Fails: as the verbs do; none is expected of a demo that was filled.
Result<void> live_until(storage::Database& database, const DemoPack& demo, Instant now);

}  // namespace quell::demo
