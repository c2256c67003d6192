#pragma once

#include <optional>
#include <vector>

#include "access/actor.h"
#include "core/date.h"
#include "packs/site.h"
#include "storage/transaction.h"

namespace quell::clinics {

struct MoreQuestion {
  packs::Service service{};
};
BOOST_DESCRIBE_STRUCT(MoreQuestion, (), (service))

enum class MoreBy { delivery, opening };
BOOST_DESCRIBE_ENUM(MoreBy, delivery, opening)

// The next day, as far as the program knows, on which doses arrive or a site opens, and where.
struct MoreComes {
  std::optional<Date> on;
  std::optional<MoreBy> by;
  std::vector<std::string> sites;  // names
};
BOOST_DESCRIBE_STRUCT(MoreComes, (), (on, by, sites))

// Days after today only: what is late is promised to nobody.
// Fails: as programs::program_in_force
Result<MoreComes> when_more_comes(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                  const MoreQuestion& question);

}  // namespace quell::clinics
