// GET /privacy: what we ask and why, and how long it is kept.

#include "apps/server/pages/pages.h"

namespace quell::server {
namespace {

using boost::json::array;
using boost::json::object;

Result<Reply> show_privacy(Visit& visit) {
  array asked;
  for (const std::string name : {"name", "birth", "phone"})
    asked.push_back(
        object{{"what", visit.say("public.privacy.asked_" + name)}, {"why", visit.say("public.privacy.why_" + name)}});
  const auto& days = visit.program.pack->program.settings.retention_days;
  array kept;
  const auto keep = [&](const std::string& name, int number) {
    kept.push_back(
        object{{"what", visit.say("public.privacy.kept_" + name)},
               {"how_long", visit.say("public.privacy.days_after_" + name, {{"days", std::to_string(number)}})}});
  };
  keep("booking", days.booking);
  keep("question", days.question);
  return Reply{HtmlPage{
      "privacy",
      {{"asked", std::move(asked)}, {"kept", std::move(kept)}, {"by_law", visit.say("public.privacy.registry")}}}};
}

}  // namespace

Routes privacy_pages(const PageSetting& setting) {
  return {route_of(
      setting,
      {.path = "/privacy", .operation = "pages.privacy", .about = "What we ask and why", .work = show_privacy})};
}

}  // namespace quell::server
