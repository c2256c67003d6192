#pragma once

#include "apps/server/pages/visit.h"
#include "clinics/own_standby.h"

namespace quell::server {

// The own place on the standby list, by its code as shown.
Result<Reply> own_standby_page(Visit& visit, const clinics::OwnStandby& own, const std::string& code);

}  // namespace quell::server
