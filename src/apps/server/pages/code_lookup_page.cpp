#include "apps/server/pages/code_lookup_page.h"

#include "apps/server/pages/spoken.h"

namespace quell::server {

using boost::json::object;

Reply code_lookup_page(Visit& visit, const std::string& texts, const std::string& action, const Failure* failure) {
  object page{{"title", visit.say(texts + "title")},
              {"intro", visit.say(texts + "intro")},
              {"action", visit.path(action)},
              {"value", object{{"code", failure ? visit.form.typed("code") : ""}}},
              {"fault", object{}}};
  if (failure) {
    Failure at_code = *failure;
    if (failure->kind == FailureKind::not_found) at_code.faults = {{"/code", failure->reason}};
    show_failure(page, visit, at_code);
  }
  return {HtmlPage{"code_lookup", std::move(page)}};
}

object day_inside(const Visit& visit, Date date) {
  return {{"iso", to_iso(date)}, {"text", spoken_weekday(visit.call.language, date)}};
}

Routes code_routes(const PageSetting& setting, const CodePage& page) {
  const auto ask = [texts = page.texts, path = page.path](Visit& visit) -> Result<Reply> {
    return code_lookup_page(visit, texts, path, nullptr);
  };
  const auto again = [texts = page.texts, path = page.path](Visit& visit, const Failure& failure) -> Result<Reply> {
    return code_lookup_page(visit, texts, path, &failure);
  };
  return {
      route_of(setting, {.path = page.path,
                         .operation = "pages." + page.name + "_lookup",
                         .about = "Asks for the code of a link",
                         .work = ask,
                         .options = {.personal = Personal::yes}}),
      route_of(setting, {.does = Does::read_form,
                         .path = page.path,
                         .operation = "pages." + page.name,
                         .about = page.about,
                         .work = page.work,
                         .refused = again,
                         .options = {.personal = Personal::yes, .rate = Rate::guarded}}),
  };
}

}  // namespace quell::server
