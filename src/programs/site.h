#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "core/described.h"
#include "core/ids.h"
#include "core/result.h"
#include "packs/site.h"
#include "storage/transaction.h"

namespace quell::programs {

// What the public wants to know before it comes. Absent is unknown: "ask the site".
struct SiteFacts {
  std::optional<bool> free_of_charge;
  std::optional<bool> identification_asked;
  std::optional<bool> insurance_asked;
  std::optional<bool> residence_proof_asked;
  std::optional<bool> interpreter;
  std::optional<bool> step_free;
  std::optional<std::string> transit;
};
BOOST_DESCRIBE_STRUCT(SiteFacts, (),
                      (free_of_charge, identification_asked, insurance_asked, residence_proof_asked, interpreter,
                       step_free, transit))

// A community health location. It is open from `opens_on` unless closed; without a day it is expected.
struct Site {
  SiteId id;
  ProgramId program_id;
  JurisdictionId jurisdiction_id;
  int version = 1;
  std::string name;
  std::optional<std::string> street;
  std::string town;
  std::optional<std::string> zip;
  double latitude = 0;
  double longitude = 0;
  std::string time_zone;
  std::optional<std::string> phone;
  std::optional<Date> opens_on;
  bool closed = false;
  std::string services;  // "vaccination testing"
  SiteFacts facts;

  bool is_open(Date today) const { return !closed && opens_on && *opens_on <= today; }
  bool serves(packs::Service service) const;
};
BOOST_DESCRIBE_STRUCT(Site, (),
                      (id, program_id, jurisdiction_id, version, name, street, town, zip, latitude, longitude,
                       time_zone, phone, opens_on, closed, services, facts))

std::string services_text(const std::vector<packs::Service>& services);

// Fails: not_found programs.site_unknown   no such site in this program
Result<Site> find_site(storage::Transaction& tx, const ProgramId& program, const SiteId& site);

// Every site of a program, by name.
std::vector<Site> sites_of(storage::Transaction& tx, const ProgramId& program);

void add_site_where_new(storage::Transaction& tx, const Site& site);

// Writes the site back. Fails: conflict programs.site_changed_meanwhile   `site.version` is not the one in force
Result<Site> change_site(storage::Transaction& tx, Site site);

}  // namespace quell::programs
