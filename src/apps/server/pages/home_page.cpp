// GET /: what is happening, in figures and plain words, and the three doors. The one page that names the disease.

#include <algorithm>

#include "apps/server/pages/pages.h"
#include "apps/server/pages/site_view.h"
#include "apps/server/pages/spoken.h"
#include "programs/announce_count.h"
#include "programs/announce_notice.h"

namespace quell::server {
namespace {

using boost::json::array;
using boost::json::object;

constexpr std::string_view cases = "cases";
constexpr std::size_t changes_max = 4;

object figure(const Visit& visit, int number, std::string label, Date as_of) {
  return {{"value", spoken_number(visit.call.language, number)},
          {"label", std::move(label)},
          {"as_of", dated(visit, as_of)}};
}

// Doses set aside for the program, the latest number known today.
const packs::SupplyEntry* doses_set_aside(const packs::Pack& pack, Date today) {
  const packs::SupplyEntry* latest = nullptr;
  for (const packs::SupplyEntry& entry : pack.supply)
    if (entry.kind == packs::SupplyKind::set_aside && entry.on <= today && (!latest || entry.on >= latest->on))
      latest = &entry;
  return latest;
}

int open_sites(const std::vector<programs::Site>& sites, Date today) {
  return static_cast<int>(std::ranges::count_if(sites, [&](const auto& site) { return site.is_open(today); }));
}

array figures(const Visit& visit, const std::vector<programs::Site>& sites) {
  const Date today = visit.program.today;
  array list;
  // A total of the whole area is always shown; the pack's floor hides small counts of its parts.
  if (const auto count = programs::latest_count(visit.call.tx, visit.program.id, std::string{cases}))
    list.push_back(figure(visit, count->number, visit.pack_text("count.cases"), count->counted_on));
  if (const auto* doses = doses_set_aside(*visit.program.pack, today))
    list.push_back(figure(visit, doses->doses, visit.say("public.home.doses"), doses->on));
  list.push_back(figure(visit, open_sites(sites, today), visit.say("public.home.open_sites"), today));
  return list;
}

array changes(const Visit& visit, const std::vector<programs::Site>& sites) {
  const Date today = visit.program.today;
  std::map<Date, std::vector<std::string>> by_day;
  for (const auto& count : programs::counts_by_day(visit.call.tx, visit.program.id, std::string{cases}))
    by_day[count.counted_on].push_back(visit.say(
        "public.home.count_was",
        {{"number", spoken_number(visit.call.language, count.number)}, {"of", visit.pack_text("count.cases")}}));
  std::map<Date, int> opened;
  for (const programs::Site& site : sites)
    if (site.is_open(today)) ++opened[*site.opens_on];
  for (const auto& [day, number] : opened)
    by_day[day].push_back(visit.say("public.home.sites_opened", {{"number", std::to_string(number)}}));
  const auto& versions = visit.program.pack->criteria.versions;
  for (std::size_t i = 1; i < versions.size(); ++i)
    if (versions[i].effective_from <= today)
      by_day[versions[i].effective_from].push_back(visit.say("public.home.rules_changed"));

  array list;
  for (auto day = by_day.rbegin(); day != by_day.rend(); ++day)
    for (const std::string& text : day->second)
      if (list.size() < changes_max) list.push_back(object{{"day", dated(visit, day->first)}, {"text", text}});
  return list;
}

array notices(const Visit& visit) {
  array list;
  for (const auto& notice : programs::notices_on(visit.call.tx, visit.program.id, visit.program.today))
    list.push_back(object{{"day", dated(visit, notice.dated_on)},
                          {"text", visit.call.language == "es" ? notice.spanish.value : notice.english.value}});
  return list;
}

array links(const Visit& visit) {
  const packs::Department& department = visit.program.pack->program.department;
  return {object{{"name", department.national_name}, {"href", department.national_url}},
          object{{"name", department.name}, {"href", department.url}}};
}

boost::json::value partner(const Visit& visit) {
  const auto& partners = visit.program.pack->program.partners;
  if (partners.empty()) return false;
  return object{{"name", partners.front().name},
                {"href", visit.path("/partners/" + partners.front().slug)},
                {"text", visit.pack_text("partner." + partners.front().slug + ".text")}};
}

Result<Reply> show_home(Visit& visit) {
  const auto sites = programs::sites_of(visit.call.tx, visit.program.id);
  const std::string name = capitalized(visit.call.language, visit.pack_text("disease.public_name"));
  const std::string title =
      visit.say("public.home.title", {{"name", name}, {"area", visit.program.pack->program.department.area}});
  return Reply{HtmlPage{"home",
                        {{"title", title},
                         {"headline", title},
                         {"summary", visit.pack_text("about.happening")},
                         {"free", free_words(visit, sites)},
                         {"notices", notices(visit)},
                         {"figures", figures(visit, sites)},
                         {"signs", sentences(visit, visit.pack_text("about.signs"))},
                         {"signs_note", visit.pack_text("about.testing")},
                         {"spread", sentences(visit, visit.pack_text("about.spread"))},
                         {"higher_risk", sentences(visit, visit.pack_text("about.risk"))},
                         {"what_to_do", sentences(visit, visit.pack_text("about.do_now"))},
                         {"vaccine", sentences(visit, visit.pack_text("about.vaccine"))},
                         {"changes", changes(visit, sites)},
                         {"partner", partner(visit)},
                         {"links", links(visit)},
                         {"find_is_open", open_sites(sites, visit.program.today) > 0}}}};
}

// Quick exit: away to a page that names no illness, and nothing of the pages before stays in the browser's cache.
Result<Reply> leave(Visit& visit) {
  return Reply{SeeOther{visit.path("/find")}, 303, {{"clear-site-data", "\"cache\", \"storage\""}}};
}

}  // namespace

Routes home_pages(const PageSetting& setting) {
  return {
      route_of(setting, {.path = "/", .operation = "pages.home", .about = "What is happening", .work = show_home}),
      route_of(setting, {.path = "/leave",
                         .operation = "pages.leave",
                         .about = "Quick exit",
                         .work = leave,
                         .options = {.personal = Personal::yes}}),
  };
}

}  // namespace quell::server
