#pragma once

#include <string>
#include <vector>

#include "programs/program.h"
#include "storage/transaction.h"

namespace quell::oversight {

// What one site has, expects and did. Doses are exact counts of what was recorded; doses in vials are planned ones.
struct SiteFigures {
  SiteId site;
  std::string name;
  std::string town;
  double latitude = 0;
  double longitude = 0;
  bool is_open = false;
  std::optional<Date> opens_on;
  int vials = 0;          // unopened, not expired, not set aside
  int doses = 0;          // planned from these, and left in open vials whose clock has not ended
  int vials_to_come = 0;  // shipped, or sent by another site, and not yet arrived
  int places = 0;         // for vaccination, from now through six more days
  int places_free = 0;
  int booked_today = 0;  // has or had a time today, and is not cancelled
  int here_now = 0;      // arrived, and waits
  int waits_today = 0;   // doses held or booked for today, not yet given
  int booked_ahead = 0;  // the same for today and later
  int given_today = 0;
  int given = 0;
};
BOOST_DESCRIBE_STRUCT(SiteFigures, (),
                      (site, name, town, latitude, longitude, is_open, opens_on, vials, doses, vials_to_come, places,
                       places_free, booked_today, here_now, waits_today, booked_ahead, given_today, given))

// Every site of the program, by name. Reads sums, open vials, one week of places and one day of appointments: the cost
// follows the sites, not the doses ever given.
std::vector<SiteFigures> site_figures(storage::Transaction& tx, const programs::InForce& program, Instant now);

}  // namespace quell::oversight
