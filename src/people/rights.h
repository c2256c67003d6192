#pragma once

#include "access/actor.h"

namespace quell::people {

// Several kinds of work need the same record of a person; each has its own permission, and one of them is enough. Which
// persons an actor may see is for the room above to say: it knows whose appointment or case a person is. Each fails:
// not_permitted access.permission_missing
Result<void> require_registering(const access::Actor& actor);  // the public for itself; staff, laboratories for others
Result<void> require_reading(const access::Actor& actor);
Result<void> require_editing(const access::Actor& actor);

}  // namespace quell::people
