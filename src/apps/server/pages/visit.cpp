#include "apps/server/pages/visit.h"

#include "apps/server/pages/spoken.h"
#include "packs/text.h"

namespace quell::server {
namespace {

std::string origin_of(const PageSetting& setting, const HttpRequest& request) {
  if (!setting.public_origin.empty()) return setting.public_origin;
  return "http://" + std::string{request.header("host")};
}

Result<Reply> visited(const PageSetting& setting, const Call& call, auto&& look) {
  auto program = TRY(programs::program_in_force(call.tx, call.actor.program, call.now));
  Visit visit{.call = call,
              .texts = setting.texts,
              .program = std::move(program),
              .form = Form{call.fields},
              .origin = origin_of(setting, call.request),
              .seed = Seed::fresh()};
  return look(visit);
}

std::string last_step(std::string_view pointer) { return std::string{pointer.substr(pointer.rfind('/') + 1)}; }

}  // namespace

std::string Visit::path(std::string_view of_page) const {
  return "/" + std::string{call.language} + std::string{of_page};
}

std::string Visit::say(std::string_view key) const { return texts.say(call.language, key); }

std::string Visit::say(std::string_view key, const std::map<std::string, std::string>& values) const {
  return texts.say(call.language, key, values);
}

std::string Visit::pack_text(std::string_view key) const {
  return std::string{packs::text(*program.pack, call.language, key)};
}

boost::json::object text_item(std::string text) { return {{"text", std::move(text)}}; }

boost::json::object dated(const Visit& visit, Date date) {
  return {{"iso", to_iso(date)}, {"text", spoken_date(visit.call.language, date)}};
}

boost::json::object weekday(const Visit& visit, Date date) {
  return {{"iso", to_iso(date)}, {"text", capitalized(visit.call.language, spoken_weekday(visit.call.language, date))}};
}

boost::json::object clock_time(const Visit& visit, Instant at, const TimeZone& zone) {
  return {{"iso", to_rfc3339(at)}, {"text", spoken_time(visit.call.language, zone.minute_of_day(at))}};
}

std::string day_and_time(const Visit& visit, Instant at, const TimeZone& zone) {
  const Date day = zone.day_of(at);
  const std::string time = spoken_time(visit.call.language, zone.minute_of_day(at));
  const auto days = day - zone.day_of(visit.call.now);
  if (days.count() == 0) return visit.say("public.when.today", {{"time", time}});
  if (days.count() == 1) return visit.say("public.when.tomorrow", {{"time", time}});
  return capitalized(visit.call.language, spoken_weekday(visit.call.language, day)) + ", " + time;
}

boost::json::array sentences(const Visit&, std::string_view text) {
  boost::json::array list;
  while (!text.empty()) {
    auto end = text.find_first_of(".!?");
    while (end != text.npos && end + 1 < text.size() && text[end + 1] != ' ') end = text.find_first_of(".!?", end + 1);
    const auto length = end == text.npos ? text.size() : end + 1;
    list.push_back(text_item(std::string{text.substr(0, length)}));
    text.remove_prefix(length);
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  }
  return list;
}

boost::json::array hidden_fields(const Carried& carried) {
  boost::json::array fields;
  for (const auto& [name, value] : carried)
    if (!value.empty()) fields.push_back(boost::json::object{{"name", name}, {"value", value}});
  return fields;
}

void show_failure(boost::json::object& page, const Visit& visit, const Failure& failure,
                  const std::map<std::string, std::string>& fields) {
  boost::json::object by_field;
  boost::json::array list;
  for (const Fault& fault : failure.faults) {
    std::string name = last_step(fault.field);
    if (const auto known = fields.find(name); known != fields.end()) name = known->second;
    const std::string sentence = visit.say(fault.reason);
    if (by_field.contains(name)) continue;
    by_field[name] = sentence;
    list.push_back(boost::json::object{{"href", "#" + name}, {"text", sentence}});
  }
  if (list.empty()) page["notice"] = text_item(visit.say(failure.reason));
  page["has_faults"] = !list.empty();
  page["faults"] = std::move(list);
  page["fault"] = std::move(by_field);
}

boost::json::object typed_again(const Visit& visit, const std::vector<std::string>& fields) {
  boost::json::object value;
  for (const std::string& field : fields) value[field] = visit.form.typed(field);
  return value;
}

Route route_of(const PageSetting& setting, Page page) {
  Route route;
  route.method = page.does == Does::show ? Method::get : Method::post;
  route.path = std::move(page.path);
  route.operation = std::move(page.operation);
  route.about = std::move(page.about);
  route.body = page.does == Does::show ? Body::none : Body::form;
  route.shows = Shows::page;
  route.options = std::move(page.options);
  const auto prepare = [setting, look = std::move(page.work)](const Fields&) -> Result<Work> {
    return Work{[setting, look](const Call& call) { return visited(setting, call, look); }};
  };
  if (page.does == Does::act) route.work = Writing{prepare};
  else route.work = Reading{prepare};
  if (page.refused)
    route.refused = [setting, show = std::move(page.refused)](const Call& call, const Failure& failure) {
      return visited(setting, call, [&](Visit& visit) { return show(visit, failure); });
    };
  return route;
}

}  // namespace quell::server
