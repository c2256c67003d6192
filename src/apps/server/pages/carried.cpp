#include "apps/server/pages/carried.h"

namespace quell::server {

Carried carried_by(const Visit& visit) {
  Carried carried;
  for (const char* name : {"check_token", "code"})
    if (visit.call.request.method == Method::post && visit.form.has(name))
      carried.emplace_back(name, visit.form.typed(name));
  return carried;
}

void carry_on(boost::json::object& page, const Carried& carried) {
  page["carried"] = hidden_fields(carried);
  page["carries"] = !carried.empty();
  page["form_method"] = carried.empty() ? "get" : "post";
}

}  // namespace quell::server
