#pragma once

#include "clinics/book_appointment.h"
#include "clinics/standby.h"

namespace quell::clinics {

// Who waits, and where they can come: at chosen sites, or at all within some miles of a town.
struct StandbyRequest {
  StandbyId id;  // made by the caller
  Booker booker;
  int reach_minutes = 0;  // 5 to 1440
  std::vector<SiteId> sites;
  std::optional<Text<80>> near;    // a town, a part of one, or a zip; not kept
  std::optional<int> miles;        // with near, in a straight line; 1 to 200
  std::optional<int> dose_number;  // the next of the person's series where absent
};
BOOST_DESCRIBE_STRUCT(StandbyRequest, (), (id, booker, reach_minutes, sites, near, miles, dose_number))

struct StandbyJoined {
  StandbyId id;
  std::string code;  // as shown; finds the place on the list again, and leaves it
  std::vector<SiteId> sites;
  int reach_minutes = 0;
  bool clinician_decides = false;  // by age today, before a dose is given
};
BOOST_DESCRIBE_STRUCT(StandbyJoined, (), (id, code, sites, reach_minutes, clinician_decides))

// Puts a person on the standby list for a vaccination. Sent twice it answers alike. The bearer of an earlier code, or
// staff for a person that they found, get the place back that is waited on already; anyone else who looks like someone
// on the list joins like everybody, and staff get a task: the answer tells nothing (P4).
//
// Fails: not_permitted access.permission_missing
//        not_found     programs.site_unknown
//        invalid_input clinics.reach_minutes_range
//        invalid_input clinics.standby_nowhere       neither sites nor a town
//        invalid_input clinics.locality_unknown      at "/near"
//        invalid_input clinics.miles_range, clinics.no_site_so_near   at "/miles"
//        invalid_input clinics.service_not_offered   at "/sites"
//        invalid_input clinics.dose_number_unknown
//        conflict      clinics.dose_not_next         the person's series is complete
//        conflict      clinics.standby_id_used       the id stands for another person's place
//        and as person_of_booker
Result<StandbyJoined> join_standby(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                   const StandbyRequest& request);

}  // namespace quell::clinics
