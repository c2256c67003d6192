// GET and POST /call-back: asks that somebody calls.

#include "apps/server/pages/booker_fields.h"
#include "apps/server/pages/pages.h"
#include "clinics/ask_call_back.h"

namespace quell::server {
namespace {

using boost::json::array;
using boost::json::object;
using clinics::BestTime;

BestTime best_time_in(const Form& form) {
  BestTime time = BestTime::any_time;
  choose(form.typed("best_time"), time);
  return time;
}

Reply call_back_form_page(Visit& visit, const Failure* failure) {
  std::string id = visit.form.id<clinics::CallBackId>("id").text;
  if (id.empty()) id = visit.fresh_id();
  array times;
  const BestTime chosen = best_time_in(visit.form);
  each_choice<BestTime>([&](auto choice) {
    const std::string name = choice.name;
    times.push_back(object{{"value", name},
                           {"id", "best_" + name},
                           {"label", visit.say("public.call_back." + name)},
                           {"checked", choice.value == chosen}});
  });
  object page{{"hidden", hidden_fields({{"id", id}})}, {"best_times", std::move(times)}, {"phone_needed", true}};
  show_booker_fields(page, visit, failure);
  return {HtmlPage{"call_back", std::move(page)}};
}

Result<Reply> show_call_back_form(Visit& visit) { return call_back_form_page(visit, nullptr); }
Result<Reply> show_call_back_form_again(Visit& visit, const Failure& failure) {
  return call_back_form_page(visit, &failure);
}

Result<Reply> take_call_back(Visit& visit) {
  clinics::CallBackRequest request{.id = visit.form.id<clinics::CallBackId>("id"),
                                   .name_to_call = {},
                                   .phone = {},
                                   .consent = {},
                                   .language = language_of(visit),
                                   .best_time = best_time_in(visit.form)};
  if (request.id.text.empty()) request.id = visit.seed.next_id<clinics::CallBackId>();
  if (auto name = visit.form.optional_text<Text<100>>("name_to_call"))
    request.name_to_call = people::NameText{*std::move(name)};
  if (auto given = phone_in(visit.form)) {
    request.phone = std::move(given->phone);
    request.consent = std::move(given->consent);
  }
  TRY(visit.form.checked());
  TRY(clinics::ask_call_back(visit.call.tx, visit.call.actor, visit.call.now, visit.call.seed, request));
  const std::string when = visit.say("public.call_back.when_" + std::string{quell::name_of(request.best_time)});
  return Reply{
      HtmlPage{"noted",
               {{"heading", visit.say("public.call_back.noted")},
                {"texts", array{text_item(when), text_item(visit.say("public.call_back.neutral"))}},
                {"code", false},
                {"leave_action", false},
                {"return_action", false},
                {"clinician", false},
                {"next", object{{"text", visit.say("public.standby.look_again")}, {"href", visit.path("/find")}}}}}};
}

}  // namespace

Routes call_back_pages(const PageSetting& setting) {
  return {
      route_of(setting, {.path = "/call-back",
                         .operation = "pages.call_back",
                         .about = "Asks whom to call, and when",
                         .work = show_call_back_form,
                         .options = {.personal = Personal::yes}}),
      route_of(setting, {.does = Does::act,
                         .path = "/call-back",
                         .operation = "pages.call_back_asked",
                         .about = "Puts someone on the call-back list",
                         .work = take_call_back,
                         .refused = show_call_back_form_again,
                         .options = {.personal = Personal::yes, .rate = Rate::guarded}}),
  };
}

}  // namespace quell::server
