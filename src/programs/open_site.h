#pragma once

#include "programs/site_change.h"
#include "programs/site_requirement.h"

namespace quell::programs {

struct SiteOpening {
  SiteId site;
  int version = 0;
  std::optional<Date> opens_on;  // today where absent
};
BOOST_DESCRIBE_STRUCT(SiteOpening, (), (site, version, opens_on))

// Opens a site from a day on, or again after it was closed; the public pages show it at once. One that never was open
// needs each requirement met, or a reason to open without it.
//
// Fails: not_permitted access.permission_missing        manage_sites
//        not_found     programs.site_unknown
//        conflict      programs.site_changed_meanwhile
//        conflict      programs.site_is_open
//        invalid_input programs.opens_in_past           at "/opens_on"
//        conflict      programs.site_not_ready          with a fault "/requirements/<requirement>" for each that is
//                                                       open: programs.requirement_open
Result<ChangedSite> open_site(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                              const SiteOpening& opening);

struct SiteClosing {
  SiteId site;
  int version = 0;
  Text<200> reason;
};
BOOST_DESCRIBE_STRUCT(SiteClosing, (), (site, version, reason))

// Closes a site: nothing more can be booked there, and the public sees it closed. What is booked stays booked; the site
// calls those people.
//
// Fails: not_permitted access.permission_missing
//        not_found     programs.site_unknown
//        conflict      programs.site_changed_meanwhile, programs.site_is_closed
//        invalid_input programs.reason_missing          at "/reason"
Result<ChangedSite> close_site(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                               const SiteClosing& closing);

}  // namespace quell::programs
