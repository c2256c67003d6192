#pragma once

#include "core/instant.h"
#include "core/result.h"
#include "packs/pack.h"
#include "packs/pack_files.h"
#include "storage/database.h"

namespace quell::demo {

// What the demo shows: a pack that travels in the program.
struct DemoPack {
  packs::PackFiles files;
  packs::PackPointer pack;

  ProgramId program() const { return {pack->program.id}; }
  Instant first_morning() const;       // 9:00 on the day on which the program starts
  Instant morning_of(Date day) const;  // 9:00 on another
};

// The pack of this name; without one, the first that is not fictional.
// Fails: not_found packs.no_such_pack
Result<DemoPack> demo_pack(const std::string& name = {});

// Brings a new demo to that morning: the program, its counts, doses received, allotted and on the shelves of the sites
// that are open. Again and again: bookable times of the next weeks by the pack's example hours.
// Returns whether the demo is new.
// Fails: as the verbs do; none is expected of a pack that travels in the program.
Result<bool> fill(storage::Database& database, const DemoPack& demo, Instant now);

}  // namespace quell::demo
