#include "tests/conformance/site_records.h"

#include <algorithm>
#include <stdexcept>

namespace quell::conformance {
namespace {

using access::Role;
using boost::json::object;
using boost::json::value;
using server::HttpAnswer;

// Staff of one site at work, through the routes as anybody else.
struct Work {
  WholeServer& server;
  SiteId site;
  Caller lead = server.someone(Role::program_lead);
  Caller manager =
      site == server.here() ? server.someone(Role::site_manager) : server.someone_elsewhere(Role::site_manager);
  Caller nurse = site == server.here() ? server.someone(Role::vaccinator) : server.someone_elsewhere(Role::vaccinator);
  Records records{{"site", site.text},
                  {"site_id", site.text},
                  {"inventory.Transfer/from", site.text},
                  {"inventory.Transfer/to", site.text},
                  {"inventory.Sending/from", site.text},
                  {"inventory.Sending/to", site.text}};

  object done(const std::string& operation, const Caller& who, object said) {
    const auto route = std::ranges::find(server.routes(), operation, &server::Route::operation);
    if (route == server.routes().end()) throw std::runtime_error("no route for " + operation);
    const HttpAnswer answer = server.ask({*route, std::move(said)}, who);
    if (answer.status >= 300) throw std::runtime_error(operation + ": " + answer.body);
    return answer.body.empty() ? object{} : boost::json::parse(answer.body).as_object();
  }
  static std::string text(const value& json) { return std::string{json.as_string()}; }
  static std::string id() { return Seed::fresh().next_id<RequestId>().text; }

  // Stays for later: other tests name these.
  std::string keep(const std::string& field, std::string text) { return records[field] = std::move(text); }

  void stock() {
    const object shelf = done("inventory.list_stock", nurse, {{"site", site.text}});
    keep("lot", text(shelf.at("lots").as_array().at(0).at("lot").at("id")));
    const object vial = done("inventory.open_vial", nurse,
                             {{"id", keep("undone", id())},
                              {"site", site.text},
                              {"lot", records["lot"]},
                              {"route", "subcutaneous"},
                              {"occurred_at", to_rfc3339(server.now())}});
    keep("vial", text(vial.at("id")));
    done("inventory.quarantine_lot", manager,
         {{"id", keep("quarantine", id())}, {"lot", records["lot"]}, {"site", site.text}, {"reason", "Warm box"}});
  }

  void supply() {
    const object wish{{"product", server.demo().pack->products.front().id}, {"site", site.text}, {"vials", 3}};
    done("inventory.record_supply", lead,
         {{"id", id()},
          {"product", wish.at("product")},
          {"vials", 5},
          {"received_on", "2022-08-01"},
          {"source", "CDC"}});
    object asked = wish;
    asked["id"] = keep("request", id());
    done("inventory.request_supply", manager, asked);
    object allotted = wish;
    allotted["id"] = keep("allotment", id());
    done("inventory.allot_vials", lead, allotted);
    done("inventory.ship_vials", lead,
         {{"id", keep("shipment", id())},
          {"allotment", records["allotment"]},
          {"vials", 3},
          {"expected_on", "2022-08-03"}});
  }

  void someone_comes() {
    const object came = done("clinics.register_walk_in", nurse,
                             {{"id", keep("appointment", id())},
                              {"site", site.text},
                              {"service", "vaccination"},
                              {"booker", object{{"name_to_call", "Sam of " + site.text}, {"born_on", "1988-02-03"}}}});
    keep("person", text(came.at("person")));
    keep("person_id", records["person"]);
    keep("clinics.AppointmentRef/id", records["appointment"]);
    done("people.add_contact_point", nurse,
         {{"person", records["person"]},
          {"contact_point", object{{"id", keep("contact_point", id())},
                                   {"phone", "203-555-0123"},
                                   {"consent", object{{"text", true}, {"voicemail", false}, {"say_who_calls", false}}},
                                   {"preferred", true}}}});
  }

  void a_dose() {
    done("clinics.give_dose", nurse,
         {{"id", keep("dose", id())},
          {"appointment", records["appointment"]},
          {"lot", records["lot"]},
          {"route", "subcutaneous"},
          {"volume_ul", 500},
          {"body_site", "left_upper_arm"},
          {"given_at", to_rfc3339(server.now())},
          {"consent_recorded", true},
          {"registry", "report"}});
    keep("dose_id", records["dose"]);
    done("immunization.report_mishap", nurse,
         {{"id", keep("mishap_id", id())},
          {"dose_id", records["dose"]},
          {"mishap", server.demo().pack->screening.mishaps.front().id},
          {"severity", "none"}});
  }

  // Who was exposed has links, whose codes the public's pages ask for.
  void an_exposure() {
    const Caller who = server.someone(Role::investigator);
    const object form = done("surveillance.case_form", who, {});
    const auto& risks = form.at("exposure_risks").as_array();
    const auto high = std::ranges::find_if(risks, [](const value& one) { return one.at("pep") == "recommended"; });
    const auto& kinds = form.at("exposure_kinds").as_array();
    const auto kind = std::ranges::find_if(kinds, [&](const value& one) { return one.at("risk") == high->at("id"); });
    const object cases = done("surveillance.list_cases", who, {});
    const value of = cases.at("items").as_array().at(0).at("facts").at("id");
    const object how{{"kind", kind->at("id")}, {"setting", form.at("exposure_settings").as_array().at(0)}};
    object exposure = how;
    exposure["id"] = id();
    exposure["case_id"] = of;
    exposure["first_on"] = "2022-08-01";
    const std::string contact = id();
    done("surveillance.name_contact", who,
         {{"id", contact},
          {"naming", "alias"},
          {"person", object{{"fresh", object{{"id", id()},
                                             {"jurisdiction", form.at("jurisdiction")},
                                             {"identity", object{{"name_to_call", "Alex"}}},
                                             {"contact_points", boost::json::array{}}}}}},
          {"exposures", boost::json::array{exposure}}});
    const object offer = done("clinics.offer_pep", who, {{"contact", contact}, {"id", id()}, {"site", site.text}});
    keep("offer code", text(offer.at("code")));
    const object link = done("surveillance.make_monitoring_link", who, {{"contact", contact}, {"renew", "no"}});
    keep("monitoring code", text(link.at("code")));
    object notice = how;
    notice["case_id"] = of;
    notice["ids"] = boost::json::array{id()};
    notice["exposed_on"] = "2022-08-01";
    notice["uses_max"] = 5;
    const object notices = done("surveillance.make_notices", who, notice);
    keep("notice code", text(notices.at("links").as_array().at(0).at("code")));
  }

  void the_desk() {
    done("access.register_device", manager, {{"site", site.text}, {"id", keep("device", id())}, {"name", "Desk"}});
    const std::string tonight = to_rfc3339(server.now() + std::chrono::hours{6});
    done("access.add_day_vaccinator", manager,
         {{"site", site.text}, {"id", keep("staff", id())}, {"display_name", "Helper"}, {"ends_at", tonight}});
  }
};

Records made_at(WholeServer& server, const SiteId& site) {
  Work work{server, site};
  work.stock();
  work.supply();
  work.someone_comes();
  work.a_dose();
  work.the_desk();
  work.an_exposure();
  return std::move(work.records);
}

}  // namespace

const Records& records_at(WholeServer& server, const SiteId& site) {
  static std::map<std::pair<storage::Engine, SiteId>, Records> made;
  // Both sites at once: a test may set a lot aside everywhere.
  if (!made.contains({server.engine, site}))
    for (const SiteId& each : {server.here(), server.elsewhere()}) made[{server.engine, each}] = made_at(server, each);
  return made.at({server.engine, site});
}

}  // namespace quell::conformance
