#pragma once

#include "apps/server/pages/visit.h"
#include "clinics/appointment.h"

namespace quell::server {

// A site with its free times. With `failure`, why a time could not be had; with `done`, what was done; with `moving`,
// the appointment that is being moved, whose code is carried.
struct SitePage {
  SiteId site;
  const Failure* failure = nullptr;
  std::string done = {};
  std::string code = {};  // of the appointment that is being moved
};
Result<Reply> site_page(Visit& visit, const SitePage& shown);

}  // namespace quell::server
