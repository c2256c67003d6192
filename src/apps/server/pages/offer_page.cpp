// GET and POST /o: the time that is kept for who bears the link; POST /o/book takes it. The code is in no address.

#include "apps/server/pages/appointment_page.h"
#include "apps/server/pages/code_lookup_page.h"
#include "apps/server/pages/pages.h"
#include "apps/server/pages/site_view.h"
#include "clinics/take_pep_offer.h"

namespace quell::server {
namespace {

using boost::json::object;

boost::json::value kept_offer(const Visit& visit, const clinics::OwnPepOffer& offer, const programs::Site& site) {
  return object{{"until", text_item(day_and_time(visit, offer.expires_at, *TimeZone::find(site.time_zone)))},
                {"best", day_inside(visit, offer.pep_by)},
                {"book_action", visit.path("/o/book")}};
}

Reply offer_over_page(Visit& visit) {
  object page{{"kept_offer", false},
              {"over", object{{"lookup_href", visit.path("/appointment")}}},
              {"find_href", visit.path("/find")},
              {"hidden", boost::json::array{}}};
  return {HtmlPage{"offer", std::move(page)}};
}

Result<Reply> show_offer_page(Visit& visit) {
  const auto code = visit.form.text<Text<64>>("code");
  TRY(visit.form.checked());
  const auto found = clinics::show_pep_offer(visit.call.tx, visit.call.actor, visit.call.now, {code});
  if (!found && found.error().reason == "clinics.offer_over") return offer_over_page(visit);
  const auto offer = TRY(found);
  const auto site = TRY(programs::find_site(visit.call.tx, visit.program.id, offer.site));
  object page{{"kept_offer", kept_offer(visit, offer, site)},
              {"over", false},
              {"appointment", appointment_view(visit, offer.starts_at, site.time_zone)},
              {"site", site_view(visit, site)},
              {"find_href", visit.path("/find")},
              {"hidden", hidden_fields({{"code", code.value}})}};
  return Reply{HtmlPage{"offer", std::move(page)}};
}

Result<Reply> take_offer(Visit& visit) {
  const auto code = visit.form.text<Text<64>>("code");
  TRY(visit.form.checked());
  const auto booked =
      TRY(clinics::take_pep_offer(visit.call.tx, visit.call.actor, visit.call.now, visit.call.seed, {code}));
  const auto appointment = TRY(clinics::find_appointment(visit.call.tx, visit.program.id, booked.id));
  return booked_page(visit, appointment, booked.code);
}

Result<Reply> show_offer_again(Visit& visit, const Failure& failure) {
  if (failure.reason == "clinics.offer_over") return offer_over_page(visit);
  if (failure.kind == FailureKind::not_found) return code_lookup_page(visit, "public.offer.", "/o", &failure);
  Reply reply = offer_over_page(visit);
  show_failure(std::get<HtmlPage>(reply.content).data, visit, failure);
  return reply;
}

}  // namespace

Routes offer_pages(const PageSetting& setting) {
  Routes routes = code_routes(setting, {.path = "/o",
                                        .name = "offer",
                                        .texts = "public.offer.",
                                        .about = "The time that a link keeps",
                                        .work = show_offer_page});
  routes.push_back(route_of(setting, {.does = Does::act,
                                      .path = "/o/book",
                                      .operation = "pages.offer_taken",
                                      .about = "Takes the time that a link keeps",
                                      .work = take_offer,
                                      .refused = show_offer_again,
                                      .options = {.personal = Personal::yes, .rate = Rate::guarded}}));
  return routes;
}

}  // namespace quell::server
