#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "core/described.h"

namespace quell::packs {

enum class Service { vaccination, testing };
BOOST_DESCRIBE_ENUM(Service, vaccination, testing)

// A row of sites.csv. Absent facts are unknown: the public is told to ask the site.
struct Site {
  std::string id;
  std::string name;
  std::optional<std::string> street;
  std::string town;
  std::optional<std::string> zip;
  double latitude;
  double longitude;
  std::string position_from;     // how exact the position is: "zip centroid"
  std::optional<Date> opens_on;  // absent: expected, no day known
  std::vector<Service> services;
  std::optional<std::string> phone;
  std::optional<bool> free_of_charge;
  std::optional<bool> identification_asked;
  std::optional<bool> insurance_asked;
  std::optional<bool> residence_proof_asked;
  std::optional<bool> interpreter;
  std::optional<bool> step_free;
  std::optional<std::string> transit;
  std::string source;
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(Site, (),
                      (id, name, street, town, zip, latitude, longitude, position_from, opens_on, services, phone,
                       free_of_charge, identification_asked, insurance_asked, residence_proof_asked, interpreter,
                       step_free, transit, source))

enum class Weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday };
BOOST_DESCRIBE_ENUM(Weekday, monday, tuesday, wednesday, thursday, friday, saturday, sunday)

// When a site serves, each week: places of `places` people begin every `every_minutes` between the clock times.
struct ClinicHours {
  std::string site;
  Service service;
  Weekday weekday;
  std::chrono::minutes opens_at;
  std::chrono::minutes closes_at;
  int every_minutes;
  int places;
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(ClinicHours, (), (site, service, weekday, opens_at, closes_at, every_minutes, places))

// A town, or a part of one that people know by its own name, with a zip. (A `place` is something else: it is booked.)
struct Locality {
  std::string zip;
  std::string town;
  std::string name;
  double latitude;
  double longitude;
  std::string folded_town;  // for search; made when the pack is loaded, since folding costs microseconds
  std::string folded_name;
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(Locality, (), (zip, town, name, latitude, longitude))

}  // namespace quell::packs
