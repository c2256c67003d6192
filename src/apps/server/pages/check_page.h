#pragma once

#include "apps/server/pages/visit.h"

namespace quell::server {

// The private check, with what is in its way now, if anything. A `hold` is carried on where a time is kept already:
// the page says which, and until when. Where that is over, the site's free times.
Result<Reply> check_page(Visit& visit, const std::string& hold, const Failure* failure = nullptr);

}  // namespace quell::server
