// GET and POST /standby joins the standby list; POST /standby/leave and /standby/return leave it and undo that, by the
// code. Where /appointment is given such a code, it shows the same.

#include "apps/server/pages/standby_page.h"

#include "apps/server/pages/booker_fields.h"
#include "apps/server/pages/noted_page.h"
#include "apps/server/pages/pages.h"
#include "clinics/join_standby.h"
#include "core/code.h"
#include "packs/find_locality.h"
#include "programs/site.h"

namespace quell::server {
namespace {

using boost::json::array;
using boost::json::object;
using clinics::StandbyState;

constexpr auto only_there = "site";  // instead of miles: the one place that the link came from
constexpr auto usual_miles = "10";
constexpr auto usual_minutes = "30";

std::string chosen_site(const Visit& visit, const std::string& field, const std::string& otherwise) {
  const std::string typed = visit.form.typed(field);
  return typed.empty() ? otherwise : typed;
}

std::optional<programs::Site> site_asked(const Visit& visit) {
  const auto id = visit.form.id<SiteId>("site");
  if (id.text.empty()) return {};
  auto site = programs::find_site(visit.call.tx, visit.program.id, id);
  if (!site || site->closed || !site->serves(packs::Service::vaccination)) return {};
  return *site;
}

array mile_choices(const Visit& visit, const std::optional<programs::Site>& site) {
  const std::string now = chosen_site(visit, "miles", site ? only_there : usual_miles);
  array list;
  if (site)
    list.push_back(object{{"value", only_there},
                          {"label", visit.say("public.standby.only_at", {{"site", site->name}})},
                          {"chosen", now == only_there}});
  for (const char* miles : {"5", "10", "20", "40"})
    list.push_back(object{{"value", miles},
                          {"label", visit.say("public.standby.miles_of", {{"miles", miles}})},
                          {"chosen", now == miles}});
  return list;
}

array minute_choices(const Visit& visit) {
  const std::string now = chosen_site(visit, "reach_minutes", usual_minutes);
  array list;
  for (const char* minutes : {"15", "30", "60", "120", "240"})
    list.push_back(object{{"value", minutes},
                          {"label", visit.say(std::string{"public.standby.reach_"} + minutes)},
                          {"chosen", now == minutes}});
  return list;
}

Reply standby_form_page(Visit& visit, const Failure* failure) {
  const auto site = site_asked(visit);
  std::string id = visit.form.id<clinics::StandbyId>("id").text;
  if (id.empty()) id = visit.fresh_id();
  array towns;
  for (const std::string& town : packs::towns(*visit.program.pack)) towns.push_back(object{{"name", town}});
  object page{{"hidden", hidden_fields({{"id", id}, {"site", site ? site->id.text : ""}})},
              {"only_site", site ? boost::json::value(site->name) : boost::json::value(false)},
              {"miles", mile_choices(visit, site)},
              {"minutes", minute_choices(visit)},
              {"towns", std::move(towns)},
              {"phone_needed", false},
              {"phone_hint", visit.say("public.standby.phone_hint")}};
  show_booker_fields(page, visit, failure);
  return {HtmlPage{"standby", std::move(page)}};
}

Result<Reply> show_standby_form(Visit& visit) { return standby_form_page(visit, nullptr); }
Result<Reply> show_standby_form_again(Visit& visit, const Failure& failure) {
  return standby_form_page(visit, &failure);
}

int number_in(const std::string& text) {
  int number = 0;
  for (const char c : text.substr(0, 5)) number = c >= '0' && c <= '9' ? number * 10 + (c - '0') : 0;
  return number;
}

Result<clinics::StandbyRequest> request_in(Visit& visit) {
  Form& form = visit.form;
  clinics::StandbyRequest request{.id = form.id<clinics::StandbyId>("id"),
                                  .booker = booker_in(visit),
                                  .reach_minutes = number_in(form.typed("reach_minutes")),
                                  .sites = {},
                                  .near = {},
                                  .miles = {},
                                  .dose_number = {}};
  if (request.id.text.empty()) request.id = visit.seed.next_id<clinics::StandbyId>();
  const auto site = site_asked(visit);
  if (site && form.typed("miles") == only_there) request.sites.push_back(site->id);
  else request.near = form.needed_text<Text<80>>("town");
  request.miles = number_in(form.typed("miles"));
  TRY(form.checked());
  return request;
}

// "Fair Haven", or how many places.
std::string places_said(const Visit& visit, const std::vector<SiteId>& sites) {
  if (sites.size() == 1)
    if (const auto site = programs::find_site(visit.call.tx, visit.program.id, sites.front())) return site->name;
  return visit.say("public.standby.places", {{"count", std::to_string(sites.size())}});
}

std::string state_said(const Visit& visit, const clinics::OwnStandby& own) {
  switch (own.state) {
    case StandbyState::waiting: return visit.say("public.standby.on");
    case StandbyState::offered: return visit.say("public.standby.called");
    case StandbyState::coming: return visit.say("public.standby.coming");
    case StandbyState::gone: return visit.say("public.standby.gone");
    case StandbyState::left: return visit.say("public.standby.left");
  }
  return {};
}

object leave_button(const Visit& visit) {
  return {{"action", visit.path("/standby/leave")}, {"text", visit.say("public.standby.leave")}};
}

Result<Reply> join(Visit& visit) {
  const auto request = TRY(request_in(visit));
  const auto joined =
      TRY(clinics::join_standby(visit.call.tx, visit.call.actor, visit.call.now, visit.call.seed, request));
  array texts{text_item(visit.say(request.booker.phone ? "public.standby.we_call" : "public.standby.no_phone",
                                  {{"places", places_said(visit, joined.sites)}}))};
  if (request.booker.phone) texts.push_back(text_item(visit.say("public.standby.be_ready")));
  object page = noted_page(visit, visit.say("public.standby.on"), std::move(texts), joined.code);
  page["leave"] = leave_button(visit);
  page["clinician"] = joined.clinician_decides;
  return Reply{HtmlPage{"noted", std::move(page)}};
}

// ---- by code ----

using OwnVerb = Result<clinics::OwnStandby> (*)(storage::Transaction&, const access::Actor&, Instant, Seed,
                                                const clinics::StandbyCode&);

PageWork standby_by_code(OwnVerb verb) {
  return [verb](Visit& visit) -> Result<Reply> {
    const auto code = visit.form.text<Text<64>>("code");
    TRY(visit.form.checked());
    const auto own = TRY(verb(visit.call.tx, visit.call.actor, visit.call.now, visit.call.seed, {code}));
    return own_standby_page(visit, own, shown_code(normal_code(code.value).value_or("")));
  };
}

Result<Reply> show_own_again(Visit& visit, const Failure& failure) {
  const auto code = visit.form.text<Text<64>>("code");
  const auto own = TRY(clinics::find_own_standby(visit.call.tx, visit.call.actor, visit.call.now, {code}));
  Reply reply = TRY(own_standby_page(visit, own, shown_code(normal_code(code.value).value_or(""))));
  show_failure(std::get<HtmlPage>(reply.content).data, visit, failure);
  return reply;
}

}  // namespace

Result<Reply> own_standby_page(Visit& visit, const clinics::OwnStandby& own, const std::string& code) {
  array texts;
  const bool waits = own.state == StandbyState::waiting || own.state == StandbyState::offered;
  if (waits)
    texts = {text_item(visit.say("public.standby.where", {{"places", places_said(visit, own.sites)}})),
             text_item(visit.say("public.standby.be_ready"))};
  object page = noted_page(visit, state_said(visit, own), std::move(texts), code);
  if (waits) page["leave"] = leave_button(visit);
  if (own.state == StandbyState::left)
    page["return"] = object{{"action", visit.path("/standby/return")}, {"text", visit.say("public.standby.return")}};
  return Reply{HtmlPage{"noted", std::move(page)}};
}

Routes standby_pages(const PageSetting& setting) {
  const RouteOptions guarded{.personal = Personal::yes, .rate = Rate::guarded};
  return {
      route_of(setting, {.path = "/standby",
                         .operation = "pages.standby",
                         .about = "Asks who may be called when a dose comes free",
                         .work = show_standby_form,
                         .options = {.personal = Personal::yes}}),
      route_of(setting, {Does::act, "/standby", "pages.standby_joined", "Joins the standby list", join,
                         show_standby_form_again, guarded}),
      route_of(setting, {Does::act, "/standby/leave", "pages.standby_left", "Leaves the standby list",
                         standby_by_code(clinics::leave_standby), show_own_again, guarded}),
      route_of(setting, {Does::act, "/standby/return", "pages.standby_returned", "Undoes leaving the standby list",
                         standby_by_code(clinics::return_to_standby), show_own_again, guarded}),
  };
}

}  // namespace quell::server
