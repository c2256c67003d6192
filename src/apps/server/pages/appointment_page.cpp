// GET and POST /appointment finds an appointment by its code; POST /appointment/move, /cancel, /restore change it, and
// /appointment.ics is for a calendar. The code is in no address.

#include "apps/server/pages/appointment_page.h"

#include "apps/server/pages/calendar_file.h"
#include "apps/server/pages/call_back_page.h"
#include "apps/server/pages/demographics_page.h"
#include "apps/server/pages/pages.h"
#include "apps/server/pages/qr_code.h"
#include "apps/server/pages/site_page.h"
#include "apps/server/pages/site_view.h"
#include "apps/server/pages/spoken.h"
#include "apps/server/pages/standby_page.h"
#include "clinics/move_appointment.h"
#include "clinics/refer_by_age.h"
#include "core/code.h"
#include "immunization/dose_history.h"
#include "surveillance/own_result.h"

namespace quell::server {
namespace {

using boost::json::array;
using boost::json::object;
using clinics::AppointmentState;

array what_to_bring(const Visit& visit, packs::Service service) {
  array list = sentences(visit, visit.pack_text("site.what_to_bring"));
  if (service != packs::Service::vaccination) return list;
  for (auto& item : sentences(visit, visit.pack_text("appointment.prepare"))) list.push_back(std::move(item));
  return list;
}

// Where a few more questions are answered, while one is open.
Result<boost::json::value> questions_action(Visit& visit, const PersonId& person) {
  if (TRY(open_questions(visit, person)).empty()) return false;
  return boost::json::value(visit.path("/appointment/questions"));
}

// Both pages about an appointment show this.
Result<object> about(Visit& visit, const clinics::Appointment& appointment, const std::string& code) {
  const auto site = TRY(programs::find_site(visit.call.tx, visit.program.id, appointment.site_id));
  auto questions = TRY(questions_action(visit, appointment.person_id));
  const bool clinician = TRY(clinics::clinician_decides(visit.call.tx, visit.program, appointment));
  return object{{"code", code},
                {"qr", qr_code(visit.origin + "/appointment#" + code)},
                {"appointment", appointment_view(visit, appointment.starts_at, site.time_zone)},
                {"site", site_view(visit, site)},
                {"bring", what_to_bring(visit, appointment.service)},
                {"calendar_action", visit.path("/appointment.ics")},
                {"hidden", hidden_fields({{"code", code}})},
                {"questions_action", std::move(questions)},
                {"second", false},
                {"clinician", clinician},
                {"again_href", visit.path("/find")}};
}

clinics::AppointmentRef appointment_by_code(Visit& visit) {
  clinics::AppointmentRef ref;
  ref.code = visit.form.optional_text<Text<64>>("code");
  return ref;
}

std::string shown(const std::string& typed) { return shown_code(normal_code(typed).value_or("")); }

Result<clinics::Appointment> find_by_code(Visit& visit) {
  const auto ref = appointment_by_code(visit);
  TRY(visit.form.checked());
  return clinics::find_referred(visit.call.tx, visit.call.actor, ref);
}

// ---- looking up ----

Reply appointment_lookup_page(Visit& visit, const Failure* failure) {
  object page{{"value", object{{"code", failure ? visit.form.typed("code") : ""}}}, {"fault", object{}}};
  page["hidden"] = array{};
  Failure at_code = failure ? *failure : Failure{FailureKind::not_found, ""};
  if (failure && failure->kind == FailureKind::not_found) at_code.faults = {{"/code", failure->reason}};
  if (failure) show_failure(page, visit, at_code);
  return {HtmlPage{"appointment_lookup", std::move(page)}};
}

Result<Reply> show_appointment_lookup(Visit& visit) { return appointment_lookup_page(visit, nullptr); }

// One page for every code: who waits on the standby list or for a call looks here too.
Result<Reply> show_appointment(Visit& visit) {
  const std::string code = shown(visit.form.typed("code"));
  const auto appointment = find_by_code(visit);
  if (appointment) return appointment_page(visit, *appointment, {.code = code});
  if (appointment.error().reason != "clinics.code_unknown") return tl::unexpected(appointment.error());
  const auto standby = clinics::find_own_standby(visit.call.tx, visit.call.actor, visit.call.now, {Text<64>{code}});
  if (standby) return own_standby_page(visit, *standby, code);
  const auto call = TRY(clinics::find_own_call_back(visit.call.tx, visit.call.actor, visit.call.now, {Text<64>{code}}));
  return own_call_back_page(visit, call, code);
}

Result<Reply> show_appointment_lookup_again(Visit& visit, const Failure& failure) {
  return appointment_lookup_page(visit, &failure);
}

// ---- changing ----

// Without a place, the free times of the same site are offered.
Result<Reply> move(Visit& visit) {
  const std::string code = shown(visit.form.typed("code"));
  const auto place = visit.form.id<PlaceId>("place_id");
  if (place.text.empty()) {
    const auto appointment = TRY(find_by_code(visit));
    return site_page(visit, {.site = appointment.site_id, .code = code});
  }
  const auto ref = appointment_by_code(visit);
  TRY(visit.form.checked());
  const auto moved =
      TRY(clinics::move_appointment(visit.call.tx, visit.call.actor, visit.call.now, visit.call.seed, {ref, place}));
  return appointment_page(visit, moved, {.code = code, .done = visit.say("public.appointment.moved")});
}

Result<Reply> show_times_again(Visit& visit, const Failure& failure) {
  const std::string code = visit.form.typed("code");
  const auto appointment = clinics::find_appointment_by_code(visit.call.tx, visit.program.id, code);
  if (!appointment) return appointment_lookup_page(visit, &failure);
  visit.call.tx.touch("clinics.appointment", appointment->id.text);
  if (appointment->state != AppointmentState::booked)
    return appointment_page(visit, *appointment, {.code = shown(code), .failure = &failure});
  SiteId site = visit.form.id<SiteId>("site");
  if (site.text.empty()) site = appointment->site_id;
  return site_page(visit, {.site = site, .failure = &failure, .code = shown(code)});
}

Result<Reply> cancel(Visit& visit) {
  const auto ref = appointment_by_code(visit);
  TRY(visit.form.checked());
  const auto cancelled =
      TRY(clinics::cancel_appointment(visit.call.tx, visit.call.actor, visit.call.now, visit.call.seed, {ref, {}}));
  return appointment_page(visit, cancelled, {.code = shown(visit.form.typed("code"))});
}

Result<Reply> restore(Visit& visit) {
  const auto ref = appointment_by_code(visit);
  TRY(visit.form.checked());
  const auto restored =
      TRY(clinics::restore_appointment(visit.call.tx, visit.call.actor, visit.call.now, visit.call.seed, ref));
  return appointment_page(visit, restored,
                          {.code = shown(visit.form.typed("code")), .done = visit.say("public.appointment.restored")});
}

Result<Reply> show_appointment_again(Visit& visit, const Failure& failure) {
  const std::string code = visit.form.typed("code");
  const auto appointment = clinics::find_appointment_by_code(visit.call.tx, visit.program.id, code);
  if (!appointment) return appointment_lookup_page(visit, &failure);
  visit.call.tx.touch("clinics.appointment", appointment->id.text);
  return appointment_page(visit, *appointment, {.code = shown(code), .failure = &failure});
}

Result<Reply> calendar(Visit& visit) {
  const auto appointment = TRY(find_by_code(visit));
  const auto site = TRY(programs::find_site(visit.call.tx, visit.program.id, appointment.site_id));
  const std::string address = site.street.value_or("") + (site.street ? ", " : "") + site.town;
  return Reply{FileReply{"text/calendar; charset=utf-8",
                         calendar_file({.uid = appointment.id.text,
                                        .title = visit.pack_text("appointment.title"),
                                        .place = site.name + ", " + address,
                                        .written_at = visit.call.now,
                                        .starts_at = appointment.starts_at,
                                        .ends_at = appointment.starts_at + std::chrono::minutes{30}}),
                         "appointment.ics"}};
}

// What comes after a dose: the next one and from when on, or that no more is needed.
std::string after_dose_text(const Visit& visit, const PersonId& person) {
  const auto forecast = immunization::forecast_of(visit.call.tx, visit.program, person);
  if (forecast && forecast->series_status == immunization::SeriesStatus::complete)
    return visit.say("public.appointment.all_doses");
  std::string text = visit.pack_text("after_dose.next");
  if (forecast && forecast->next)
    text += " " + visit.say("public.appointment.next_dose",
                            {{"day", spoken_weekday(visit.call.language, forecast->next->offered_on)}});
  return text;
}

// What the test found, as far as it may be seen; where a person should talk with someone, whom to call.
boost::json::value result_view(const Visit& visit, const clinics::Appointment& appointment) {
  using surveillance::OwnResult;
  const OwnResult result = surveillance::own_result(visit.call.tx, visit.program, appointment.id, visit.call.now);
  if (result == OwnResult::none_taken) return false;
  const std::string about = "public.result." + std::string{quell::name_of(result)};
  object view{{"heading", visit.say(about)}, {"text", visit.say(about + "_more")}, {"call", false}};
  const auto& help_line = visit.program.pack->program.department.help_line;
  if (result == OwnResult::positive || result == OwnResult::undecided)
    view["call"] = object{{"name", help_line.shown}, {"href", "tel:" + help_line.dial}};
  return view;
}

std::string past_text(const Visit& visit, const clinics::Appointment& appointment) {
  switch (appointment.state) {
    case AppointmentState::arrived: return visit.say("public.appointment.arrived");
    case AppointmentState::fulfilled:
      if (appointment.service != packs::Service::vaccination) return {};
      return after_dose_text(visit, appointment.person_id);
    case AppointmentState::noshow: return visit.say("public.appointment.missed");
    case AppointmentState::booked:
      if (appointment.starts_at + std::chrono::hours{3} < visit.call.now) return visit.say("public.appointment.missed");
      return {};
    case AppointmentState::cancelled: return {};
  }
  return {};
}

}  // namespace

Result<Reply> booked_page(Visit& visit, const clinics::Appointment& appointment, const std::string& code) {
  object page = TRY(about(visit, appointment, code));
  return Reply{HtmlPage{"booked", std::move(page)}};
}

Result<Reply> appointment_page(Visit& visit, const clinics::Appointment& appointment, const AppointmentPage& shown) {
  object page = TRY(about(visit, appointment, shown.code));
  const std::string past = past_text(visit, appointment);
  const bool cancelled = appointment.state == AppointmentState::cancelled;
  page["booked"] = appointment.state == AppointmentState::booked && past.empty();
  page["move_action"] = visit.path("/appointment/move");
  page["cancel_action"] = visit.path("/appointment/cancel");
  page["cancelled"] = false;
  if (cancelled) page["cancelled"] = object{{"undo_action", visit.path("/appointment/restore")}, {"until", false}};
  page["result"] = result_view(visit, appointment);
  page["past"] = false;
  if (!past.empty()) page["past"] = text_item(past);
  if (shown.failure) show_failure(page, visit, *shown.failure);
  if (!shown.done.empty()) page["done"] = text_item(shown.done);
  return Reply{HtmlPage{"appointment", std::move(page)}};
}

Routes appointment_pages(const PageSetting& setting) {
  const RouteOptions guarded{.personal = Personal::yes, .rate = Rate::guarded};
  const auto act = [&](std::string path, std::string operation, std::string about, PageWork work, PageRefused refused) {
    return route_of(setting, {Does::act, std::move(path), std::move(operation), std::move(about), std::move(work),
                              std::move(refused), guarded});
  };
  return {
      route_of(setting, {.path = "/appointment",
                         .operation = "pages.appointment_lookup",
                         .about = "Asks for the code",
                         .work = show_appointment_lookup,
                         .options = {.personal = Personal::yes}}),
      route_of(setting, {Does::read_form, "/appointment", "pages.appointment", "An appointment, by its code",
                         show_appointment, show_appointment_lookup_again, guarded}),
      route_of(setting, {Does::read_form, "/appointment.ics", "pages.calendar", "For the person's own calendar",
                         calendar, show_appointment_lookup_again, guarded}),
      act("/appointment/move", "pages.move", "Moves an appointment", move, show_times_again),
      act("/appointment/cancel", "pages.cancel", "Cancels an appointment", cancel, show_appointment_again),
      act("/appointment/restore", "pages.restore", "Undoes a cancellation", restore, show_appointment_again),
  };
}

}  // namespace quell::server
