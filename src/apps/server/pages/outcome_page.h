#pragma once

#include "apps/server/pages/visit.h"
#include "clinics/check_privately.h"

namespace quell::server {

// What to do now, and which rules said so.
Reply outcome_page(Visit& visit, const clinics::CheckResult& result);

}  // namespace quell::server
