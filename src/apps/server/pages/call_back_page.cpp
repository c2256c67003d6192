// GET and POST /call-back: asks that somebody calls. POST /call-back/withdraw and /call-back/return take that back and
// undo it, by the code. Where /appointment is given such a code, it shows the same.

#include "apps/server/pages/call_back_page.h"

#include "apps/server/pages/booker_fields.h"
#include "apps/server/pages/noted_page.h"
#include "apps/server/pages/pages.h"
#include "clinics/ask_call_back.h"
#include "core/code.h"

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
  request.phone = phone_in(visit.form);
  request.consent = consent_in(visit.form);
  TRY(visit.form.checked());
  const auto asked =
      TRY(clinics::ask_call_back(visit.call.tx, visit.call.actor, visit.call.now, visit.call.seed, request));
  const clinics::OwnCallBack own{.best_time = asked.best_time, .asked_at = visit.call.now};
  return own_call_back_page(visit, own, asked.code);
}

// ---- by code ----

using OwnCallBackVerb = Result<clinics::OwnCallBack> (*)(storage::Transaction&, const access::Actor&, Instant, Seed,
                                                         const clinics::CallBackCode&);

PageWork call_back_by_code(OwnCallBackVerb verb) {
  return [verb](Visit& visit) -> Result<Reply> {
    const auto code = visit.form.text<Text<64>>("code");
    TRY(visit.form.checked());
    const auto own = TRY(verb(visit.call.tx, visit.call.actor, visit.call.now, visit.call.seed, {code}));
    return own_call_back_page(visit, own, shown_code(normal_code(code.value).value_or("")));
  };
}

Result<Reply> show_own_call_again(Visit& visit, const Failure& failure) {
  const auto code = visit.form.text<Text<64>>("code");
  const auto own = TRY(clinics::find_own_call_back(visit.call.tx, visit.call.actor, visit.call.now, {code}));
  Reply reply = own_call_back_page(visit, own, shown_code(normal_code(code.value).value_or("")));
  show_failure(std::get<HtmlPage>(reply.content).data, visit, failure);
  return reply;
}

std::string call_heading(const Visit& visit, clinics::CallBackState state) {
  switch (state) {
    case clinics::CallBackState::waiting: return visit.say("public.call_back.noted");
    case clinics::CallBackState::closed: return visit.say("public.call_back.closed");
    case clinics::CallBackState::withdrawn: break;
  }
  return visit.say("public.call_back.withdrawn");
}

array call_texts(const Visit& visit, const clinics::OwnCallBack& own) {
  if (own.state == clinics::CallBackState::closed) return {text_item(visit.say("public.call_back.closed_more"))};
  if (own.state == clinics::CallBackState::withdrawn) return {text_item(visit.say("public.call_back.withdrawn_more"))};
  array texts;
  if (own.last_tried_at)
    texts.push_back(text_item(
        visit.say("public.call_back.tried", {{"when", day_and_time(visit, *own.last_tried_at, visit.program.zone)}})));
  texts.push_back(text_item(visit.say("public.call_back.when_" + std::string{quell::name_of(own.best_time)})));
  texts.push_back(text_item(visit.say("public.call_back.neutral")));
  return texts;
}

}  // namespace

Reply own_call_back_page(Visit& visit, const clinics::OwnCallBack& own, const std::string& code) {
  object page = noted_page(visit, call_heading(visit, own.state), call_texts(visit, own), code);
  page["code_more"] = visit.say("public.call_back.code_more");
  if (own.state == clinics::CallBackState::waiting)
    page["leave"] =
        object{{"action", visit.path("/call-back/withdraw")}, {"text", visit.say("public.call_back.withdraw")}};
  if (own.state == clinics::CallBackState::withdrawn)
    page["return"] =
        object{{"action", visit.path("/call-back/return")}, {"text", visit.say("public.call_back.return")}};
  if (own.state == clinics::CallBackState::closed)
    page["next"] = object{{"text", visit.say("public.call_back.go")}, {"href", visit.path("/call-back")}};
  return {HtmlPage{"noted", std::move(page)}};
}

Routes call_back_pages(const PageSetting& setting) {
  const RouteOptions guarded{.personal = Personal::yes, .rate = Rate::guarded};
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
                         .options = guarded}),
      route_of(setting, {Does::act, "/call-back/withdraw", "pages.call_back_withdrawn", "Takes one's own call back",
                         call_back_by_code(clinics::withdraw_call_back), show_own_call_again, guarded}),
      route_of(setting, {Does::act, "/call-back/return", "pages.call_back_returned", "Undoes taking it back",
                         call_back_by_code(clinics::return_to_call_backs), show_own_call_again, guarded}),
  };
}

}  // namespace quell::server
