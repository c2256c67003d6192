#pragma once

#include "apps/server/route.h"
#include "apps/server/texts.h"

namespace quell::server {

// Figures as files to keep, to print or to send: the morning's brief for staff, the published counts for everyone. In
// the language that the query names, else in the reader's.
Routes oversight_files(const Texts& texts);

}  // namespace quell::server
