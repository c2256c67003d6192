// GET /sites/{site}, and POST with something to carry: one site and its free times by day.

#include "apps/server/pages/site_page.h"

#include "apps/server/pages/carried.h"
#include "apps/server/pages/pages.h"
#include "apps/server/pages/site_view.h"
#include "apps/server/pages/spoken.h"
#include "programs/site_hours.h"

namespace quell::server {
namespace {

using boost::json::array;
using boost::json::object;

constexpr std::size_t days_a_page = 5;

struct Days {
  array list;
  std::optional<Date> more_from;
};

Days days_of(const Visit& visit, const clinics::SiteTimes& times) {
  const auto zone = TimeZone::find(times.site.time_zone);
  Days days;
  std::optional<Date> day;
  for (const clinics::FreeTime& time : times.times) {
    if (day != time.held_on) {
      if (days.list.size() == days_a_page) {
        days.more_from = time.held_on;
        break;
      }
      day = time.held_on;
      days.list.push_back(object{{"day", weekday(visit, *day)}, {"times", array{}}});
    }
    days.list.back().as_object()["times"].as_array().push_back(
        object{{"place_id", time.place.text}, {"time", clock_time(visit, time.starts_at, *zone)}});
  }
  return days;
}

array hours_view(const Visit& visit, const SiteId& site) {
  array list;
  for (const programs::SiteHours& hours : programs::hours_of(visit.call.tx, site)) {
    const auto spoken = [&](const Text<5>& time) {
      return spoken_time(visit.call.language, clock_time_from(time.value).value_or(std::chrono::minutes{}));
    };
    list.push_back(object{{"day", visit.say("public.weekday." + std::string{quell::name_of(hours.weekday)})},
                          {"times", spoken(hours.opens_at) + " – " + spoken(hours.closes_at)}});
  }
  return list;
}

// An appointment that is moved keeps its service.
packs::Service service_of(const Visit& visit, const std::string& code) {
  if (!code.empty())
    if (const auto moved = clinics::find_appointment_by_code(visit.call.tx, visit.program.id, code))
      return moved->service;
  return service_asked(visit);
}

boost::json::value moving_view(const Visit& visit, const std::string& code) {
  if (code.empty()) return false;
  const auto appointment = clinics::find_appointment_by_code(visit.call.tx, visit.program.id, code);
  if (!appointment || appointment->state != clinics::AppointmentState::booked) return false;
  const auto site = programs::find_site(visit.call.tx, visit.program.id, appointment->site_id);
  if (!site) return false;
  object moving = appointment_view(visit, appointment->starts_at, site->time_zone);
  moving["keep_action"] = visit.path("/appointment");
  moving["code"] = code;
  return moving;
}

Result<Reply> show_site(Visit& visit) {
  return site_page(visit, {.site = visit.form.id<SiteId>("site"), .code = visit.form.typed("code")});
}

}  // namespace

Result<Reply> site_page(Visit& visit, const SitePage& shown) {
  clinics::TimesQuestion question{.site = shown.site, .service = service_of(visit, shown.code), .from = {}};
  if (const auto from = date_from_iso(visit.form.typed("from")); from && *from > visit.program.today)
    question.from = *from;
  const auto times = TRY(clinics::free_times(visit.call.tx, visit.call.actor, visit.call.now, question));

  Days days = days_of(visit, times);
  boost::json::value moving = moving_view(visit, shown.code);
  const bool moves = moving.is_object();
  const Carried carried = carried_by(visit);
  Carried hidden = carried;
  hidden.emplace_back("id", visit.fresh_id());
  hidden.emplace_back("site", shown.site.text);
  array hours = hours_view(visit, shown.site);
  const bool has_hours = !hours.empty();
  const bool pending = times.site.state == clinics::SiteState::expected;
  object page{{"site", site_view(visit, times.site)},
              {"has_days", !days.list.empty()},
              {"days", std::move(days.list)},
              {"more", false},
              {"site_href", visit.path("/sites/" + shown.site.text)},
              {"hold_action", visit.path(moves ? "/appointment/move" : "/hold")},
              {"hidden", hidden_fields(hidden)},
              {"moving", std::move(moving)},
              {"pending", false},
              {"closed", times.site.state == clinics::SiteState::closed},
              {"hours", std::move(hours)},
              {"has_hours", has_hours},
              {"wait_href", visit.path("/wait?site=" + shown.site.text)},
              {"standby_href", visit.path("/standby?site=" + shown.site.text)},
              {"call_back_href", visit.path("/call-back")},
              {"find_href", visit.path("/find")}};
  if (days.more_from) page["more"] = object{{"from", to_iso(*days.more_from)}};
  if (pending && times.site.opens_on) page["pending"] = weekday(visit, *times.site.opens_on);
  else if (pending) page["pending"] = object{{"iso", ""}, {"text", visit.say("public.find.pending_unknown")}};
  if (shown.failure) show_failure(page, visit, *shown.failure);
  if (!shown.done.empty()) page["done"] = text_item(shown.done);
  carry_on(page, carried);
  return Reply{HtmlPage{"site", std::move(page)}};
}

Routes site_pages(const PageSetting& setting) {
  return {
      route_of(setting, {.path = "/sites/{site}",
                         .operation = "pages.site",
                         .about = "A site and its free times",
                         .work = show_site}),
      route_of(setting, {.does = Does::read_form,
                         .path = "/sites/{site}",
                         .operation = "pages.site_carrying",
                         .about = "A site, on the way to a booking",
                         .work = show_site}),
  };
}

}  // namespace quell::server
