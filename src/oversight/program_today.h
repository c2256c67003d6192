#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/actor.h"
#include "core/date.h"
#include "core/instant.h"
#include "packs/screening.h"
#include "storage/transaction.h"

namespace quell::oversight {

// A way to give a product today, and where on the body it may go.
struct RouteToday {
  std::string id;
  int volume_ul = 0;
  std::optional<int> age_min_years;
  std::optional<int> age_max_years;
  bool clinician_decides = false;
  int doses_per_vial = 1;  // planned on
  std::vector<std::string> body_sites;
};
BOOST_DESCRIBE_STRUCT(RouteToday, (),
                      (id, volume_ul, age_min_years, age_max_years, clinician_decides, doses_per_vial, body_sites))

struct ProductToday {
  std::string id;
  std::string name;
  std::string cvx;
  int vials_per_carton = 1;
  std::vector<RouteToday> routes;
};
BOOST_DESCRIBE_STRUCT(ProductToday, (), (id, name, cvx, vials_per_carton, routes))

struct SiteToday {
  SiteId id;
  std::string name;
  std::string town;
  std::string time_zone;
  double latitude = 0;
  double longitude = 0;
  std::string services;
  std::optional<Date> opens_on;
  bool is_open = false;
};
BOOST_DESCRIBE_STRUCT(SiteToday, (), (id, name, town, time_zone, latitude, longitude, services, opens_on, is_open))

struct PartnerToday {
  std::string slug;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(PartnerToday, (), (slug, name))

// A text of the pack, as it stands in one of its languages.
struct PackText {
  std::string language;
  std::string key;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(PackText, (), (language, key, text))

// What a staff page must know of the program before it can ask or show anything.
struct ProgramToday {
  ProgramId id;
  std::string name;
  std::string department;
  std::string help_line;
  std::string time_zone;
  Date today;
  Instant now;  // the server's, so that no page need believe its device
  std::vector<std::string> languages;
  std::vector<ProductToday> products;
  std::vector<int> dose_numbers;
  int observation_minutes = 15;
  std::string information_sheet;
  std::vector<std::string> information_sheet_editions;
  std::vector<packs::ScreeningQuestion> screening;
  std::vector<packs::Mishap> mishaps;
  std::vector<SiteToday> sites;
  std::vector<PartnerToday> partners;
  std::vector<PackText> texts;  // of routes, body sites, screening, mishaps and the time after a dose
  std::string map;              // outlines as the pack has them, a JSON object; may be empty
};
BOOST_DESCRIBE_STRUCT(ProgramToday, (),
                      (id, name, department, help_line, time_zone, today, now, languages, products, dose_numbers,
                       observation_minutes, information_sheet, information_sheet_editions, screening, mishaps, sites,
                       partners, texts, map))

struct ProgramQuestion {};
BOOST_DESCRIBE_STRUCT(ProgramQuestion, (), ())

// The rules of the program as they hold today: products, routes, body sites, questions before a dose, sites. None of it
// is secret: a pack is published.
//
// Fails: not_found programs.program_unknown, programs.not_in_force_yet
Result<ProgramToday> program_today(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                   const ProgramQuestion& question);

}  // namespace quell::oversight
