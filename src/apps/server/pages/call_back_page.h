#pragma once

#include "apps/server/pages/visit.h"
#include "clinics/own_call_back.h"

namespace quell::server {

// How a call that somebody asked for stands, by its code as shown.
Reply own_call_back_page(Visit& visit, const clinics::OwnCallBack& own, const std::string& code);

}  // namespace quell::server
