#pragma once

#include "programs/site_change.h"

namespace quell::programs {

// What the public is told of a site. What is left out is unknown: "ask the site".
struct SiteDescription {
  SiteId site;
  int version = 0;
  Text<120> name;
  std::optional<Text<120>> street;
  std::optional<Text<10>> zip;
  std::optional<Text<40>> phone;
  std::vector<packs::Service> services;
  std::vector<SiteHours> hours;
  std::optional<bool> free_of_charge;
  std::optional<bool> identification_asked;
  std::optional<bool> insurance_asked;
  std::optional<bool> residence_proof_asked;
  std::optional<bool> interpreter;
  std::optional<bool> step_free;
  std::optional<Text<200>> transit;
};
BOOST_DESCRIBE_STRUCT(SiteDescription, (),
                      (site, version, name, street, zip, phone, services, hours, free_of_charge, identification_asked,
                       insurance_asked, residence_proof_asked, interpreter, step_free, transit))

// Fails: not_permitted access.permission_missing         manage_sites
//        not_found     programs.site_unknown
//        conflict      programs.site_changed_meanwhile
//        invalid_input programs.site_name_missing        at "/name"
//        invalid_input programs.site_services_missing    at "/services"
//        invalid_input programs.site_zip_wrong           at "/zip": neither 5 digits nor ZIP+4
//        invalid_input programs.site_phone_wrong         at "/phone": no number that can be dialled
//        invalid_input programs.site_hours_wrong         at "/hours/<n>/closes_at": no clock times, or closing first
Result<ChangedSite> describe_site(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                  const SiteDescription& description);

}  // namespace quell::programs
