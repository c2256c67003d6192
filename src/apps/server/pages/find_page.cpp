// GET /find, and POST with something to carry (the check's token, the code of an appointment to move): the sites,
// nearest first.

#include <algorithm>

#include "apps/server/pages/carried.h"
#include "apps/server/pages/pages.h"
#include "apps/server/pages/site_view.h"
#include "apps/server/pages/spoken.h"
#include "packs/find_locality.h"

namespace quell::server {
namespace {

using boost::json::array;
using boost::json::object;

// Every site where the town is not known: a list is better than nothing.
Result<clinics::FoundSites> search(const Visit& visit, const std::string& near) {
  clinics::SiteSearch search{.near = {}, .service = service_asked(visit)};
  if (!near.empty()) search.near = Text<80>::from(near).value_or(Text<80>{"?"});
  return clinics::find_sites(visit.call.tx, visit.call.actor, visit.call.now, search);
}

array town_names(const Visit& visit) {
  array names;
  for (const std::string& town : packs::towns(*visit.program.pack)) names.push_back(object{{"name", town}});
  return names;
}

int count_of(const clinics::FoundSites& found, clinics::SiteState state) {
  return static_cast<int>(std::ranges::count(found.sites, state, &clinics::FoundSite::state));
}

bool any_free(const clinics::FoundSites& found) {
  return std::ranges::any_of(found.sites, [](const auto& site) { return site.next_free_at.has_value(); });
}

Result<Reply> show_find(Visit& visit) {
  const std::string near = visit.form.typed("near");
  std::string fault;
  auto found = search(visit, near);
  if (!found && found.error().kind == FailureKind::invalid_input) {
    fault = visit.say(found.error().reason);
    found = search(visit, "");
  }
  if (!found) return tl::unexpected(found.error());
  std::erase_if(found->sites, [](const auto& site) { return site.state == clinics::SiteState::closed; });

  array cards;
  int number = 0;
  for (const clinics::FoundSite& site : found->sites) cards.push_back(site_card(visit, site, ++number));
  object page{{"near", near.empty() ? near : found->near.value_or(near)},
              {"near_fault", fault},
              {"towns", town_names(visit)},
              {"has_sites", !cards.empty()},
              {"sites", std::move(cards)},
              {"counts", object{{"open", std::to_string(count_of(*found, clinics::SiteState::open))},
                                {"pending", std::to_string(count_of(*found, clinics::SiteState::expected))}}},
              {"map", map_view(visit, found->sites)},
              {"free", free_words(visit, programs::sites_of(visit.call.tx, visit.program.id))},
              {"testing", service_asked(visit) == packs::Service::testing},
              {"nothing_free", false},
              {"as_of", clock_time(visit, visit.call.now, visit.program.zone)}};
  if (!any_free(*found)) page["nothing_free"] = object{{"href", visit.path("/wait")}};
  carry_on(page, carried_by(visit));
  return Reply{HtmlPage{"find", std::move(page)}};
}

}  // namespace

Routes find_pages(const PageSetting& setting) {
  return {
      route_of(setting,
               {.path = "/find", .operation = "pages.find", .about = "Sites, nearest first", .work = show_find}),
      route_of(setting, {.does = Does::read_form,
                         .path = "/find",
                         .operation = "pages.find_carrying",
                         .about = "Sites, on the way to a booking",
                         .work = show_find}),
  };
}

}  // namespace quell::server
