#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/actor.h"
#include "core/result.h"
#include "immunization/dose_administered.h"
#include "storage/transaction.h"

namespace quell::immunization {

// How many standing doses one day had at one site. Equal at any time to the count of the lines (property test).
struct DayTally {
  ProgramId program_id;
  Date given_on;
  DoseSource source = DoseSource::given_here;
  std::string site_id;  // empty for outside doses
  DoseNumber dose_number;
  std::string product_cvx;
  int doses = 0;
};
BOOST_DESCRIBE_STRUCT(DayTally, (), (program_id, given_on, source, site_id, dose_number, product_cvx, doses))

// Counts a dose in or out, in the transaction that writes its line.
void move_tally(storage::Transaction& tx, const DoseAdministered& dose, int change);

struct TallyQuestion {
  Date from;
  Date until;  // included
};
BOOST_DESCRIBE_STRUCT(TallyQuestion, (), (from, until))

// Exact counts for staff, by day, source, site, dose number and product. The cost follows the days asked for, not the
// doses given. An actor without the dashboard sees the sites of its own.
//
// Fails: not_permitted access.permission_missing   view_dashboard or view_site_day
Result<std::vector<DayTally>> doses_by_day(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                           const TallyQuestion& question);

// The same without a right, for rooms above that count for the public or for a print.
std::vector<DayTally> tally_of(storage::Transaction& tx, const ProgramId& program, const TallyQuestion& question);

}  // namespace quell::immunization
