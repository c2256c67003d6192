#pragma once

#include "tests/conformance/sample.h"
#include "tests/conformance/whole_server.h"

namespace quell::conformance {

// One of each record that a request can name, all of this site: an opened vial, a dose given to a walk-in and what
// came of it, a request for supply, a quarantine, a device, a helper. By the names that requests give them.
// Made once for each server and site.
const Records& records_at(WholeServer& server, const SiteId& site);

}  // namespace quell::conformance
