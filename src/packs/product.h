#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "core/described.h"

namespace quell::packs {

// One way to give a product, in some years of age, on some days. Its name for people is the text route.<id>.
struct Route {
  std::string id;        // "subcutaneous"
  std::string hl7_code;  // HL7 table 0162: "SC"
  double volume_ml;
  std::optional<int> age_min_years;
  std::optional<int> age_max_years;  // included
  std::optional<bool> clinician_decides;
  std::optional<Date> from;
  std::optional<Date> until;
  std::string source;
  int line = 0;

  bool covers_age(int years) const {
    return years >= age_min_years.value_or(0) && years <= age_max_years.value_or(200);
  }
};
BOOST_DESCRIBE_STRUCT(Route, (),
                      (id, hl7_code, volume_ml, age_min_years, age_max_years, clinician_decides, from, until, source))

// Where on the body a route may go. Its name for people is the text body_site.<id>.
struct BodySite {
  std::string id;
  std::string route;
  std::optional<std::string> hl7_code;  // HL7 table 0163, where it has one
  std::optional<Date> from;
  std::optional<Date> until;
  std::string source;
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(BodySite, (), (id, route, hl7_code, from, until, source))

// Doses that a vial is expected to give by a route. A site's measured yield replaces `expected` in planning.
struct Yield {
  std::string route;
  int least;
  int expected;
  int most;
  std::optional<Date> from;
  std::optional<Date> until;
  std::string source;
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(Yield, (), (route, least, expected, most, from, until, source))

enum class Clock { thawed, punctured };
BOOST_DESCRIBE_ENUM(Clock, thawed, punctured)

// How long a vial may be used after it was thawed or first punctured, under a policy that a lot is put under ("label").
struct StorageLimit {
  Clock clock;
  std::string policy;
  int hours;
  std::optional<Date> from;
  std::optional<Date> until;
  std::string source;
  std::optional<bool> unverified;  // the department must check it before relying on it
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(StorageLimit, (), (clock, policy, hours, from, until, source, unverified))

struct Product {
  std::string id;
  std::string name;
  std::string cvx;
  std::string mvx;
  std::optional<std::string> cpt;
  std::vector<std::string> ndc;
  int vials_per_carton;
  std::vector<Route> routes;
  std::vector<BodySite> body_sites;
  std::vector<Yield> yields;
  std::vector<StorageLimit> storage_limits;
  std::string source;
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(Product, (),
                      (id, name, cvx, mvx, cpt, ndc, vials_per_carton, routes, body_sites, yields, storage_limits,
                       source))

}  // namespace quell::packs
