#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/actor.h"
#include "core/text.h"
#include "packs/site.h"
#include "programs/site.h"

namespace quell::clinics {

struct SiteSearch {
  std::optional<Text<80>> near;  // a town, a part of one, or a zip
  packs::Service service{};
};
BOOST_DESCRIBE_STRUCT(SiteSearch, (), (near, service))

enum class SiteState { open, expected, closed };
BOOST_DESCRIBE_ENUM(SiteState, open, expected, closed)

struct FoundSite {
  SiteId id;
  std::string name;
  std::optional<std::string> street;
  std::string town;
  std::optional<std::string> zip;
  std::optional<std::string> phone;
  double latitude = 0;
  double longitude = 0;
  std::string time_zone;
  std::optional<double> miles;  // straight-line; where `near` was given
  SiteState state{};
  std::optional<Date> opens_on;
  programs::SiteFacts facts;
  std::optional<Instant> next_free_at;
};
BOOST_DESCRIBE_STRUCT(FoundSite, (),
                      (id, name, street, town, zip, phone, latitude, longitude, time_zone, miles, state, opens_on,
                       facts, next_free_at))

struct FoundSites {
  std::optional<std::string> near;  // the locality that was understood
  std::vector<FoundSite> sites;     // nearest first, or by name; expected ones after open ones
};
BOOST_DESCRIBE_STRUCT(FoundSites, (), (near, sites))

// The program's sites that serve, with the next time that has both a free place and a dose behind it.
//
// Fails: invalid_input clinics.locality_unknown   at "/near"
Result<FoundSites> find_sites(storage::Transaction& tx, const access::Actor& actor, Instant now,
                              const SiteSearch& search);

struct TimesQuestion {
  SiteId site;
  packs::Service service{};
  std::optional<Date> from;  // today where absent
};
BOOST_DESCRIBE_STRUCT(TimesQuestion, (), (site, service, from))

struct FreeTime {
  PlaceId place;
  Date held_on;
  Instant starts_at;
  int free = 0;
};
BOOST_DESCRIBE_STRUCT(FreeTime, (), (place, held_on, starts_at, free))

struct SiteTimes {
  FoundSite site;
  std::vector<FreeTime> times;      // through the booking horizon, at most 400
  bool doses_all_promised = false;  // there are free places, but no dose for them
};
BOOST_DESCRIBE_STRUCT(SiteTimes, (), (site, times, doses_all_promised))

// Fails: not_found programs.site_unknown
Result<SiteTimes> free_times(storage::Transaction& tx, const access::Actor& actor, Instant now,
                             const TimesQuestion& question);

}  // namespace quell::clinics
