// GET /wait: what one can do where no time is free or none fits. Never a dead end.

#include "apps/server/pages/pages.h"
#include "apps/server/pages/site_view.h"
#include "clinics/when_more_comes.h"

namespace quell::server {
namespace {

using boost::json::array;
using boost::json::object;

constexpr std::size_t sites_named = 3;

// "Fair Haven, StayWell", or how many places they are.
std::string named(const Visit& visit, const std::vector<std::string>& sites) {
  if (sites.size() > sites_named) return visit.say("public.standby.places", {{"count", std::to_string(sites.size())}});
  std::string names;
  for (const std::string& site : sites) names += (names.empty() ? "" : ", ") + site;
  return names;
}

boost::json::value more_comes(Visit& visit) {
  const auto more = clinics::when_more_comes(visit.call.tx, visit.call.actor, visit.call.now,
                                             {.service = packs::Service::vaccination});
  if (!more || !more->on) return false;
  const bool opens = more->by == clinics::MoreBy::opening;
  return object{{"lead", visit.say(opens ? "public.nothing_free.opens" : "public.nothing_free.arrives")},
                {"day", weekday(visit, *more->on)},
                {"text", named(visit, more->sites)}};
}

Result<Reply> show_wait(Visit& visit) {
  const auto found = TRY(clinics::find_sites(visit.call.tx, visit.call.actor, visit.call.now,
                                             {.near = {}, .service = packs::Service::vaccination}));
  array cards;
  int number = 0;
  for (const clinics::FoundSite& site : found.sites) {
    ++number;
    if (site.next_free_at) cards.push_back(site_card(visit, site, number));
  }
  const auto site = visit.form.id<SiteId>("site");
  object page{{"more_comes", more_comes(visit)},
              {"has_sites", !cards.empty()},
              {"sites", std::move(cards)},
              {"carries", false},
              {"standby_href", visit.path("/standby") + (site.text.empty() ? "" : "?site=" + site.text)},
              {"call_back_href", visit.path("/call-back")}};
  return Reply{HtmlPage{"nothing_free", std::move(page)}};
}

}  // namespace

Routes wait_pages(const PageSetting& setting) {
  return {route_of(setting,
                   {.path = "/wait", .operation = "pages.wait", .about = "Where no time fits", .work = show_wait})};
}

}  // namespace quell::server
