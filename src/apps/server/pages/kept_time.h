#pragma once

#include "apps/server/pages/visit.h"
#include "clinics/hold_place.h"

namespace quell::server {

// A time that is kept while somebody answers or fills in a form: part_kept. `seconds_left` counts what is shown; the
// pack's grace comes on top.
struct KeptTime {
  clinics::HoldRow hold;
  bool is_over = false;  // or was let go: it is nobody's any more
  boost::json::object view;
};

// Fails: not_found clinics.hold_unknown
Result<KeptTime> kept_time(const Visit& visit, const std::string& token);

}  // namespace quell::server
