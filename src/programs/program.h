#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/ids.h"
#include "core/instant.h"
#include "core/result.h"
#include "core/time_zone.h"
#include "packs/pack.h"
#include "storage/transaction.h"

namespace quell::programs {

// A program as it stands at one moment: the pack revision that holds then, and the day in the program's time zone.
struct InForce {
  ProgramId id;
  JurisdictionId jurisdiction;
  TimeZone zone;
  std::string pack_revision;
  packs::PackPointer pack;
  Date today;
};

// The revision with the latest effective instant that has come. Packs are parsed once per process and revision.
//
// Fails: not_found programs.program_unknown
//        not_found programs.not_in_force_yet   the program has no revision that holds already
Result<InForce> program_in_force(storage::Transaction& tx, const ProgramId& program, Instant now);

// The pack of one revision, for what was begun under it. Fails: not_found programs.revision_unknown
Result<packs::PackPointer> pack_of_revision(storage::Transaction& tx, const std::string& revision);

// All programs of the database, by id.
std::vector<ProgramId> programs(storage::Transaction& tx);

}  // namespace quell::programs
