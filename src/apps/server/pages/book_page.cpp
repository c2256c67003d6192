// POST /hold keeps a time, POST /book books it, POST /release lets it go.

#include "apps/server/pages/book_page.h"

#include "apps/server/pages/appointment_page.h"
#include "apps/server/pages/booker_fields.h"
#include "apps/server/pages/check_page.h"
#include "apps/server/pages/kept_time.h"
#include "apps/server/pages/pages.h"
#include "apps/server/pages/site_page.h"
#include "apps/server/pages/site_view.h"
#include "clinics/book_appointment.h"
#include "clinics/hold_place.h"
#include "core/sealing.h"
#include "packs/criteria_in_force.h"

namespace quell::server {
namespace {

using boost::json::object;

bool asks_first(const Visit& visit) {
  const auto* criteria = packs::criteria_in_force(*visit.program.pack, visit.program.today);
  return criteria && criteria->asks == packs::Asks::once;
}

// One page may hold one time after another, each once: the id is that of the page and the time.
HoldId hold_id(const Form& form, const PlaceId& place) {
  return {sha256_hex(form.typed("id") + " " + place.text).substr(0, 32)};
}

Result<Reply> hold(Visit& visit) {
  const auto place = visit.form.id<PlaceId>("place_id");
  const auto held = TRY(clinics::hold_place(visit.call.tx, visit.call.actor, visit.call.now, visit.call.seed,
                                            {hold_id(visit.form, place), place}));
  const std::string check_token = visit.form.typed("check_token");
  const std::string notice = visit.form.typed("notice");
  const auto kept = TRY(clinics::find_place(visit.call.tx, visit.program.id, held.place));
  const bool checks = kept.service == packs::Service::vaccination && asks_first(visit);
  if (check_token.empty() && notice.empty() && checks) return check_page(visit, held.token);
  return book_page(visit, {.hold = held.token, .check_token = check_token, .notice = notice});
}

Result<Reply> show_site_again(Visit& visit, const Failure& failure) {
  return site_page(visit, {.site = visit.form.id<SiteId>("site"), .failure = &failure});
}

// ---- the form ----

// Pronouns, and a language that an interpreter is needed for. What the page did not offer is passed over.
void read_how_to_speak(Form& form, clinics::Booker& booker) {
  people::Pronouns pronouns{};
  if (choose(form.typed("pronouns"), pronouns)) booker.pronouns = Private{pronouns};
  if (auto own = form.optional_text<Text<40>>("pronouns_own")) booker.pronouns_in_own_words = Private{*std::move(own)};
  people::Language language{};
  if (!choose(form.typed("language_help"), language)) return;
  booker.language = Private{language};
  booker.interpreter = Private{people::InterpreterHelp::needed};
}

// The choices of an enum as a page's options; `chosen` is what was typed before.
template <DescribedEnum Enum>
boost::json::array options_of(const Visit& visit, const std::string& texts, const std::string& chosen) {
  boost::json::array options;
  each_choice<Enum>([&](auto choice) {
    options.push_back(
        object{{"value", choice.name}, {"label", visit.say(texts + choice.name)}, {"chosen", chosen == choice.name}});
  });
  return options;
}

// Folded away, unless something was typed there before.
void add_how_to_speak(object& page, const Visit& visit) {
  const std::string pronouns = visit.form.typed("pronouns");
  const std::string language = visit.form.typed("language_help");
  page["pronouns"] = options_of<people::Pronouns>(visit, "staff.pronouns.", pronouns);
  page["languages"] = options_of<people::Language>(visit, "staff.language.", language);
  page["show_more"] = !pronouns.empty() || !language.empty() || visit.form.has("pronouns_own");
  page["value"].as_object()["pronouns_own"] = visit.form.typed("pronouns_own");
}

Result<clinics::BookingRequest> booking_in(Visit& visit) {
  Form& form = visit.form;
  clinics::Booker booker = booker_in(visit);
  read_how_to_speak(form, booker);
  TRY(form.checked());
  clinics::BookingRequest request{
      .id = form.id<AppointmentId>("id"), .hold_token = form.text<Text<64>>("hold"), .booker = std::move(booker)};
  if (request.id.text.empty()) request.id = visit.seed.next_id<AppointmentId>();
  request.check_token = form.optional_text<Text<400>>("check_token");
  request.notice_code = form.optional_text<Text<64>>("notice");
  TRY(form.checked());
  return request;
}

Result<Reply> book(Visit& visit) {
  const auto request = TRY(booking_in(visit));
  const auto booked =
      TRY(clinics::book_appointment(visit.call.tx, visit.call.actor, visit.call.now, visit.call.seed, request));
  const auto appointment = TRY(clinics::find_appointment(visit.call.tx, visit.program.id, booked.id));
  return booked_page(visit, appointment, booked.code);
}

bool wants_check(const std::string& reason) { return reason.starts_with("clinics.check_"); }

Result<Reply> show_book_again(Visit& visit, const Failure& failure) {
  const std::string token = visit.form.typed("hold");
  if (wants_check(failure.reason)) {
    Failure above{failure.kind, failure.reason};
    return check_page(visit, token, &above);
  }
  return book_page(visit, {.hold = token,
                           .check_token = visit.form.typed("check_token"),
                           .notice = visit.form.typed("notice"),
                           .failure = &failure});
}

Result<Reply> release(Visit& visit) {
  const auto token = visit.form.text<Text<64>>("hold");
  TRY(visit.form.checked());
  const auto hold = TRY(clinics::find_hold(visit.call.tx, visit.program.id, token.value));
  TRY(clinics::release_hold(visit.call.tx, visit.call.actor, visit.call.now, visit.call.seed, {token}));
  return site_page(visit, {.site = hold.site_id, .done = visit.say("public.site.released")});
}

}  // namespace

Result<Reply> hold_over_page(Visit& visit, const KeptTime& kept) {
  const Failure ended{FailureKind::conflict, "clinics.hold_ended"};
  return site_page(visit, {.site = kept.hold.site_id, .failure = &ended});
}

Result<Reply> book_page(Visit& visit, const BookPage& shown) {
  const KeptTime kept = TRY(kept_time(visit, shown.hold));
  if (kept.is_over) return hold_over_page(visit, kept);
  std::string id = visit.form.id<AppointmentId>("id").text;
  if (!shown.failure || id.empty()) id = visit.fresh_id();
  object page{
      {"kept", kept.view},
      {"book_action", visit.path("/book")},
      {"hidden",
       hidden_fields({{"id", id}, {"hold", shown.hold}, {"check_token", shown.check_token}, {"notice", shown.notice}})},
      {"phone_needed", false},
      {"has_first", !shown.first.empty()},
      {"first", shown.first}};
  show_booker_fields(page, visit, shown.failure);
  add_how_to_speak(page, visit);
  return Reply{HtmlPage{"book", std::move(page)}};
}

Routes book_pages(const PageSetting& setting) {
  const RouteOptions guarded{.personal = Personal::yes, .rate = Rate::guarded};
  return {
      route_of(setting, {.does = Does::act,
                         .path = "/hold",
                         .operation = "pages.hold",
                         .about = "Keeps a time",
                         .work = hold,
                         .refused = show_site_again,
                         .options = guarded}),
      route_of(setting, {.does = Does::act,
                         .path = "/book",
                         .operation = "pages.book",
                         .about = "Books a kept time",
                         .work = book,
                         .refused = show_book_again,
                         .options = guarded}),
      route_of(setting, {.does = Does::act,
                         .path = "/release",
                         .operation = "pages.release",
                         .about = "Lets a kept time go",
                         .work = release,
                         .options = guarded}),
  };
}

}  // namespace quell::server
