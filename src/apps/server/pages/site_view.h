#pragma once

#include "apps/server/pages/visit.h"
#include "clinics/find_sites.h"

namespace quell::server {

// What is known of a site, one item each; what is not stands together in one: "Ask the site about …".
boost::json::array site_facts(const Visit& visit, const programs::SiteFacts& facts);

// A site in a list; `number` is its number on the map. With something to carry, a card leads on by POST.
boost::json::object site_card(const Visit& visit, const clinics::FoundSite& site, int number);

// A site on a page of its own, or where an appointment is.
boost::json::object site_view(const Visit& visit, const programs::Site& site);
boost::json::object site_view(const Visit& visit, const clinics::FoundSite& site);

// "Free. No ID asked." as far as it is known of every site that is open; else empty.
std::string free_words(const Visit& visit, const std::vector<programs::Site>& sites);

// The day and time of an appointment at a site.
boost::json::object appointment_view(const Visit& visit, Instant starts_at, const std::string& time_zone);

// The pack's outlines with the sites' points; false where the pack has no map.
boost::json::value map_view(const Visit& visit, const std::vector<clinics::FoundSite>& sites);

}  // namespace quell::server
