#include "apps/server/pages/carried.h"

namespace quell::server {

Carried carried_by(const Visit& visit) {
  Carried carried;
  for (const char* name : {"check_token", "notice", "code"})
    if (visit.call.request.method == Method::post && visit.form.has(name))
      carried.emplace_back(name, visit.form.typed(name));
  if (service_asked(visit) == packs::Service::testing) carried.emplace_back("service", "testing");
  return carried;
}

packs::Service service_asked(const Visit& visit) {
  return visit.form.typed("service") == "testing" ? packs::Service::testing : packs::Service::vaccination;
}

void carry_on(boost::json::object& page, const Carried& carried) {
  page["carried"] = hidden_fields(carried);
  page["carries"] = !carried.empty();
  page["form_method"] = carried.empty() ? "get" : "post";
}

}  // namespace quell::server
