// GET and POST /m: how somebody is today, by the code of a link or a text; POST /m/answer and /m/rhythm. No account, no
// name, and the code is in no address.

#include "apps/server/pages/code_lookup_page.h"
#include "apps/server/pages/pages.h"
#include "programs/site.h"
#include "surveillance/own_monitoring.h"

namespace quell::server {
namespace {

using boost::json::array;
using boost::json::object;
using surveillance::CheckAnswer;
using surveillance::OwnMonitoring;
using surveillance::OwnRhythm;
using surveillance::Rhythm;

OwnRhythm rhythm_of(const OwnMonitoring& own) {
  if (own.rhythm == Rhythm::self) return OwnRhythm::self;
  return own.every_day ? OwnRhythm::every_day : OwnRhythm::department;
}

// Where the days were agreed on with staff, none of the choices is marked.
bool is_chosen(const OwnMonitoring& own, OwnRhythm rhythm) {
  return rhythm_of(own) == rhythm && (own.rhythm != Rhythm::own_days || own.every_day);
}

array rhythms(const Visit& visit, const OwnMonitoring& own) {
  array list;
  each_choice<OwnRhythm>([&](auto choice) {
    list.push_back(object{{"value", choice.name},
                          {"label", visit.say(std::string{"public.monitoring.rhythm_"} + choice.name)},
                          {"chosen", is_chosen(own, choice.value)}});
  });
  return list;
}

bool any_testing_site(const Visit& visit) {
  for (const auto& site : programs::sites_of(visit.call.tx, visit.program.id))
    if (site.is_open(visit.program.today) && site.serves(packs::Service::testing)) return true;
  return false;
}

boost::json::value signs_view(const Visit& visit, const OwnMonitoring& own) {
  if (own.answer != CheckAnswer::symptoms) return false;
  const auto& help_line = visit.program.pack->program.department.help_line;
  object signs{{"texts", sentences(visit, visit.pack_text("outcome.call_first.text"))},
               {"call", object{{"name", help_line.shown}, {"href", "tel:" + help_line.dial}}},
               {"testing_href", false}};
  if (any_testing_site(visit)) signs["testing_href"] = visit.path("/find?service=testing");
  return signs;
}

Result<Reply> monitoring_page(Visit& visit, const OwnMonitoring& own, const std::string& code, std::string done = {}) {
  const bool said = own.answer.has_value();
  object page{
      {"over", own.is_over},
      {"until", own.until_on ? boost::json::value(day_inside(visit, *own.until_on)) : boost::json::value(false)},
      {"days_left", own.days_left > 0
                        ? visit.say("public.monitoring.days_left", {{"count", std::to_string(own.days_left)}})
                        : visit.say("public.monitoring.last_day")},
      {"said", said},
      {"well", own.answer == CheckAnswer::well},
      {"call_me", own.answer == CheckAnswer::call_me},
      {"signs", signs_view(visit, own)},
      {"next",
       own.asked_on.empty() ? boost::json::value(false) : boost::json::value(day_inside(visit, own.asked_on.front()))},
      {"rhythms", rhythms(visit, own)},
      {"answer_action", visit.path("/m/answer")},
      {"rhythm_action", visit.path("/m/rhythm")},
      {"hidden", hidden_fields({{"code", code}})}};
  if (!done.empty()) page["done"] = text_item(std::move(done));
  return Reply{HtmlPage{"monitoring", std::move(page)}};
}

Result<Reply> show_monitoring(Visit& visit) {
  const auto code = visit.form.text<Text<64>>("code");
  TRY(visit.form.checked());
  const auto own = TRY(surveillance::find_own_monitoring(visit.call.tx, visit.call.actor, visit.call.now, {code}));
  return monitoring_page(visit, own, code.value);
}

Result<Reply> answer_monitoring(Visit& visit) {
  const auto code = visit.form.text<Text<64>>("code");
  CheckAnswer answer{};
  TRY(visit.form.checked());
  if (!choose(visit.form.typed("answer"), answer)) return show_monitoring(visit);
  const auto own = TRY(surveillance::answer_own_monitoring(visit.call.tx, visit.call.actor, visit.call.now,
                                                           visit.call.seed, {code, answer}));
  return monitoring_page(visit, own, code.value);
}

Result<Reply> choose_rhythm(Visit& visit) {
  const auto code = visit.form.text<Text<64>>("code");
  OwnRhythm rhythm{};
  TRY(visit.form.checked());
  if (!choose(visit.form.typed("rhythm"), rhythm)) return show_monitoring(visit);
  const auto own = TRY(surveillance::choose_own_rhythm(visit.call.tx, visit.call.actor, visit.call.now, visit.call.seed,
                                                       {code, rhythm}));
  return monitoring_page(visit, own, code.value,
                         visit.say("public.monitoring.chosen_" + std::string{quell::name_of(rhythm)}));
}

// Whose days are over hears so; a wrong code is asked for again.
Result<Reply> show_monitoring_again(Visit& visit, const Failure& failure) {
  if (failure.reason == "surveillance.check_is_over") return show_monitoring(visit);
  return code_lookup_page(visit, "public.monitoring.", "/m", &failure);
}

}  // namespace

Routes monitoring_pages(const PageSetting& setting) {
  const RouteOptions guarded{.personal = Personal::yes, .rate = Rate::guarded};
  Routes routes = code_routes(setting, {.path = "/m",
                                        .name = "monitoring",
                                        .texts = "public.monitoring.",
                                        .about = "How somebody is today, by the code of a link or text",
                                        .work = show_monitoring});
  routes.push_back(route_of(setting, {Does::act, "/m/answer", "pages.monitoring_answered", "Answers for today",
                                      answer_monitoring, show_monitoring_again, guarded}));
  routes.push_back(route_of(setting, {Does::act, "/m/rhythm", "pages.monitoring_rhythm", "Says how often to be asked",
                                      choose_rhythm, show_monitoring_again, guarded}));
  return routes;
}

}  // namespace quell::server
