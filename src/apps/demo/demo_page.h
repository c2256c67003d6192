#pragma once

#include "apps/demo/demo_staff.h"
#include "apps/server/pages/visit.h"

namespace quell::demo {

// GET /demo: who may sign in to this run, and the codes that are good now. Passwords stand on the terminal only.
server::Routes demo_pages(const server::PageSetting& setting, const std::vector<DemoStaff>& staff);

}  // namespace quell::demo
