#pragma once

#include "apps/server/pages/visit.h"

namespace quell::server {

// What goes from page to page on the way to an appointment, in hidden fields and never in an address: the token of the
// private check, the code of a notice, the code of an appointment that is being moved, the service, and the town that
// was typed.
Carried carried_by(const Visit& visit);

// What is looked for: a dose, unless the way leads to a test.
packs::Service service_asked(const Visit& visit);

// Puts it into a page: `carried` for forms that lead on, `carries` where there is something, `form_method`.
void carry_on(boost::json::object& page, const Carried& carried);

}  // namespace quell::server
