#pragma once

#include <string>

#include "interop/site_doses.h"

namespace quell::interop {

// The doses of a site's day as a table for the site's own records: one row a dose, opted out of the registry or not,
// entered in error or not; the columns `registry` and `state` say so. RFC 4180 with a byte order mark; what a
// spreadsheet would take for a formula is made harmless by an apostrophe.
std::string doses_csv(const SiteDoses& doses);

}  // namespace quell::interop
