#include "apps/server/pages/noted_page.h"

namespace quell::server {

using boost::json::object;

object noted_page(Visit& visit, const std::string& heading, boost::json::array texts, const std::string& code) {
  return {{"heading", heading},
          {"texts", std::move(texts)},
          {"code", code},
          {"code_more", visit.say("public.noted.code_more")},
          {"hidden", hidden_fields({{"code", code}})},
          {"leave", false},
          {"return", false},
          {"clinician", false},
          {"next", object{{"text", visit.say("public.standby.look_again")}, {"href", visit.path("/find")}}}};
}

}  // namespace quell::server
