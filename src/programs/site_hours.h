#pragma once

#include <vector>

#include "core/text.h"
#include "packs/site.h"
#include "storage/transaction.h"

namespace quell::programs {

// When a site is open on a weekday, by its own clock: "09:00" to "16:30". A day may have two such spans.
struct SiteHours {
  packs::Weekday weekday{};
  Text<5> opens_at;
  Text<5> closes_at;
};
BOOST_DESCRIBE_STRUCT(SiteHours, (), (weekday, opens_at, closes_at))

// In the order of the week; none where they are not known.
std::vector<SiteHours> hours_of(storage::Transaction& tx, const SiteId& site);

void keep_hours(storage::Transaction& tx, const SiteId& site, std::vector<SiteHours> hours);

}  // namespace quell::programs
