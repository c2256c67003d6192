// GET /partners/{partner}: a community partner that helps, with its current text, phone and hours as the pack has them.

#include <algorithm>

#include "apps/server/pages/pages.h"

namespace quell::server {
namespace {

using boost::json::array;
using boost::json::object;

Result<Reply> show_partner(Visit& visit) {
  const auto& partners = visit.program.pack->program.partners;
  const auto found = std::ranges::find(partners, visit.form.typed("partner"), &packs::Partner::slug);
  if (found == partners.end()) return fail(FailureKind::not_found, "server.no_such_page");
  object page{{"name", found->name},
              {"about", visit.pack_text("partner." + found->slug + ".text")},
              {"phone", false},
              {"address", false},
              {"area", found->area},
              {"website", false},
              {"hours", array{}},
              {"has_hours", false},
              {"messages", array{}},
              {"has_messages", false},
              {"can_ask", true},
              {"ask_href", visit.path("/ask")},
              {"asks_by_phone", !found->phone}};
  if (found->phone) page["phone"] = object{{"text", *found->phone}, {"href", "tel:" + *found->phone}};
  if (found->url) page["website"] = object{{"text", *found->url}, {"href", *found->url}};
  if (found->hours) {
    page["hours"] = array{object{{"day", ""}, {"hours", *found->hours}}};
    page["has_hours"] = true;
  }
  return Reply{HtmlPage{"partner", std::move(page)}};
}

}  // namespace

Routes partner_pages(const PageSetting& setting) {
  return {route_of(setting, {.path = "/partners/{partner}",
                             .operation = "pages.partner",
                             .about = "A community partner",
                             .work = show_partner})};
}

}  // namespace quell::server
