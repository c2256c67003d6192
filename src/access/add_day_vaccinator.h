#pragma once

#include "access/staff_member.h"
#include "core/seed.h"
#include "storage/transaction.h"

namespace quell::access {

struct DayVaccinator {
  StaffId id;  // made by the caller; sent again, the PIN is replaced
  SiteId site;
  Text<80> display_name;
  Instant ends_at;       // the end of the day at the site, at most 24 hours from now
  std::string pin_hash;  // of a PIN from new_pin, by PasswordPool; the PIN itself is shown once
};
BOOST_DESCRIBE_STRUCT(DayVaccinator, (), (id, site, display_name, ends_at, pin_hash))

// Someone who helps today: a vaccinator at this site, who unlocks its devices by PIN and is gone at the end of the day.
//
// Fails: not_permitted access.permission_missing, access.other_site   needs manage_site there
//        invalid_input access.display_name_missing, access.day_too_long
//        conflict      access.id_taken
Result<StaffMember> add_day_vaccinator(storage::Transaction& tx, const Actor& actor, Instant now, Seed seed,
                                       const DayVaccinator& request);

}  // namespace quell::access
