#include "apps/server/pages/site_view.h"

#include <algorithm>
#include <boost/json.hpp>
#include <cmath>

#include "apps/server/pages/spoken.h"
#include "packs/find_locality.h"

namespace quell::server {
namespace {

using boost::json::array;
using boost::json::object;

object fact(const char* icon, std::string text, bool ask = false) {
  return {{"icon", icon}, {"text", std::move(text)}, {"ask", ask}};
}

// Gathers what is known, and the names of what is not.
struct Known {
  const Visit& visit;
  array facts = {};
  std::string unknown = {};

  void add(const char* icon, const std::string& name, std::optional<bool> value, const char* yes, const char* no) {
    if (value && (*value ? yes : no))
      facts.push_back(fact(icon, visit.say("public.fact." + name + (*value ? yes : no))));
    else unknown += (unknown.empty() ? "" : ", ") + visit.say("public.fact.about." + name);
  }
};

std::string folded_words(const clinics::FoundSite& site) {
  return folded(site.name + " " + site.town + " " + site.zip.value_or(""));
}

object phone_link(const std::string& phone) {
  std::string digits = phone;
  std::erase_if(digits, [](char c) { return c != '+' && (c < '0' || c > '9'); });
  return {{"text", phone}, {"href", "tel:" + digits}};
}

std::string escaped(const std::string& text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte)) out += c;
    else out += {'%', digits[byte >> 4], digits[byte & 15]};
  }
  return out;
}

object view_of(const Visit& visit, const auto& site) {
  const std::string street = site.street.value_or("");
  object view{{"name", site.name},
              {"street", street},
              {"town", site.town},
              {"zip", site.zip.value_or("")},
              {"about", false},
              {"phone", false},
              {"map_href", false},
              {"transit", site.facts.transit ? visit.say("public.fact.transit.yes", {{"transit", *site.facts.transit}})
                                             : std::string{}},
              {"facts", site_facts(visit, site.facts)}};
  if (site.phone) view["phone"] = phone_link(*site.phone);
  if (!street.empty())
    view["map_href"] = "https://www.openstreetmap.org/search?query=" +
                       escaped(street + ", " + site.town + ", " + site.zip.value_or(""));
  return view;
}

std::string decimals(double number) {
  std::string text = std::to_string(std::round(number * 10) / 10);
  return text.substr(0, text.find('.') + 2);
}

}  // namespace

array site_facts(const Visit& visit, const programs::SiteFacts& facts) {
  Known known{visit};
  known.add("attach_money", "cost", facts.free_of_charge, ".free", nullptr);
  known.add("identification", "id", facts.identification_asked, ".yes", ".no");
  known.add("identification", "insurance", facts.insurance_asked, ".yes", ".no");
  known.add("home", "residence", facts.residence_proof_asked, ".yes", ".no");
  known.add("language", "interpreter", facts.interpreter, ".here", nullptr);
  known.add("accessible_forward", "step_free", facts.step_free, ".yes", ".no");
  if (facts.transit)
    known.facts.push_back(fact("directions_bus", visit.say("public.fact.transit.yes", {{"transit", *facts.transit}})));
  else known.add("directions_bus", "transit", {}, nullptr, nullptr);
  if (!known.unknown.empty())
    known.facts.push_back(fact("help", visit.say("public.fact.not_known", {{"things", known.unknown}}), true));
  return known.facts;
}

object site_card(const Visit& visit, const clinics::FoundSite& site, int number) {
  const auto zone = TimeZone::find(site.time_zone);
  const bool pending = site.state == clinics::SiteState::expected;
  object card{{"id", site.id.text},
              {"number", std::to_string(number)},
              {"name", site.name},
              {"street", site.street.value_or("")},
              {"town", site.town},
              {"zip", site.zip.value_or("")},
              {"href", visit.path("/sites/" + site.id.text)},
              {"miles", site.miles ? spoken_number(visit.call.language, *site.miles, 1) : std::string{}},
              {"next", false},
              {"full", !pending && !site.next_free_at},
              {"closed", site.state == clinics::SiteState::closed},
              {"pending", false},
              {"phone", false},
              {"facts", site_facts(visit, site.facts)},
              {"search", folded_words(site)}};
  if (site.next_free_at && !pending)
    card["next"] =
        object{{"iso", to_rfc3339(*site.next_free_at)}, {"text", day_and_time(visit, *site.next_free_at, *zone)}};
  if (pending && site.opens_on) card["pending"] = weekday(visit, *site.opens_on);
  else if (pending) card["pending"] = object{{"iso", false}, {"text", visit.say("public.find.pending_unknown")}};
  if (site.phone) card["phone"] = phone_link(*site.phone);
  return card;
}

object site_view(const Visit& visit, const programs::Site& site) { return view_of(visit, site); }
object site_view(const Visit& visit, const clinics::FoundSite& site) { return view_of(visit, site); }

std::string free_words(const Visit& visit, const std::vector<programs::Site>& sites) {
  bool any = false, free = true, no_id = true;
  for (const programs::Site& site : sites) {
    if (!site.is_open(visit.program.today)) continue;
    any = true;
    free = free && site.facts.free_of_charge == true;
    no_id = no_id && site.facts.identification_asked == false;
  }
  if (!any || !free) return {};
  return visit.say("public.free") + (no_id ? " " + visit.say("public.fact.id.no") + "." : "");
}

object appointment_view(const Visit& visit, Instant starts_at, const std::string& time_zone) {
  const auto zone = TimeZone::find(time_zone);
  return {{"day", weekday(visit, zone->day_of(starts_at))},
          {"time", clock_time(visit, starts_at, *zone)},
          {"service", visit.pack_text("appointment.title")}};
}

boost::json::value map_view(const Visit& visit, const std::vector<clinics::FoundSite>& sites) {
  boost::system::error_code error;
  const auto parsed = boost::json::parse(visit.program.pack->map, error);
  if (error || !parsed.is_object()) return false;
  object map = parsed.get_object();
  const auto& projection = map.at("projection").as_object();
  const auto number = [&](const char* name) { return projection.at(name).to_number<double>(); };
  const auto place = [&, left = number("longitude_left"), top = number("latitude_top"), x = number("x_per_degree"),
                      y = number("y_per_degree")](double latitude, double longitude) {
    return object{{"x", decimals((longitude - left) * x)}, {"y", decimals((top - latitude) * y)}};
  };
  array points;
  int count = 0;
  for (const clinics::FoundSite& site : sites) {
    object point = place(site.latitude, site.longitude);
    point["id"] = site.id.text;
    point["number"] = std::to_string(++count);
    point["pending"] = site.state != clinics::SiteState::open;
    points.push_back(std::move(point));
  }
  object view{{"width", map.at("width")},
              {"height", map.at("height")},
              {"counties", map.at("counties")},
              {"points", std::move(points)},
              {"here", false}};
  if (const auto here = packs::find_locality(*visit.program.pack, visit.form.typed("near")))
    view["here"] = place(here->position.latitude, here->position.longitude);
  return view;
}

}  // namespace quell::server
