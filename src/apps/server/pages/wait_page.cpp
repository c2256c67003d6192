// GET /wait: what one can do where no time is free or none fits. Never a dead end.

#include "apps/server/pages/pages.h"
#include "apps/server/pages/site_view.h"

namespace quell::server {
namespace {

using boost::json::array;
using boost::json::object;

Result<Reply> show_wait(Visit& visit) {
  const auto found = TRY(clinics::find_sites(visit.call.tx, visit.call.actor, visit.call.now,
                                             {.near = {}, .service = packs::Service::vaccination}));
  array cards;
  int number = 0;
  for (const clinics::FoundSite& site : found.sites) {
    ++number;
    if (site.next_free_at) cards.push_back(site_card(visit, site, number));
  }
  object page{{"more_comes", false}, {"has_sites", !cards.empty()}, {"sites", std::move(cards)},
              {"carries", false},    {"standby_href", false},       {"call_back_href", false}};
  return Reply{HtmlPage{"nothing_free", std::move(page)}};
}

}  // namespace

Routes wait_pages(const PageSetting& setting) {
  return {route_of(setting,
                   {.path = "/wait", .operation = "pages.wait", .about = "Where no time fits", .work = show_wait})};
}

}  // namespace quell::server
