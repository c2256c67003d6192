#pragma once

#include <string>

#include "access/actor.h"
#include "core/instant.h"
#include "core/seed.h"
#include "core/text.h"
#include "packs/pack_files.h"
#include "packs/problem.h"
#include "storage/transaction.h"

namespace quell::programs {

struct PackInstallation {
  packs::PackFiles files;
  Instant effective_at;  // not before now, unless it is the program's first
  Text<200> reason;      // for the history of changes
};

struct InstalledPack {
  ProgramId program;
  std::string revision;
  Instant effective_at;
};
BOOST_DESCRIBE_STRUCT(InstalledPack, (), (program, revision, effective_at))

// Puts a checked pack in force from an instant on: makes the program where it is new, adds sites that are new, and
// leaves sites that stand as the department has them. Earlier revisions are kept.
//
// Fails: not_permitted access.permission_missing   manage_program
//        invalid_input programs.pack_has_problems  a fault a problem: its field is file:line, its reason packs.<kind>
//        conflict      programs.effective_in_past  the program is in force and the instant has gone by
//        conflict      programs.pack_time_zone_differs, programs.pack_jurisdiction_differs
//                                                  from the installed program's
//        conflict      programs.pack_site_elsewhere   a site's id is another program's; a fault a site: sites.csv/ID
Result<InstalledPack> install_pack(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                   const PackInstallation& installation);

}  // namespace quell::programs
