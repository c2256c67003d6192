#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/actor.h"
#include "core/seed.h"
#include "core/text.h"
#include "storage/transaction.h"

namespace quell::programs {

// What must be in order before a site opens.
enum class RequirementKind { agreement, standing_order, storage, registry_id, trained_staff };
BOOST_DESCRIBE_ENUM(RequirementKind, agreement, standing_order, storage, registry_id, trained_staff)

struct SiteRequirement {
  RequirementKind requirement{};
  bool met = false;
  std::optional<Text<200>> override_reason;  // why the site may open without it
  std::optional<Text<200>> note;             // the registry's id, the day of the agreement
  std::optional<Instant> recorded_at;        // nothing: never looked at
  std::optional<std::string> recorded_by;    // a name

  bool is_settled() const { return met || (override_reason && !override_reason->empty()); }
};
BOOST_DESCRIBE_STRUCT(SiteRequirement, (), (requirement, met, override_reason, note, recorded_at, recorded_by))

// All five, in their order, as they stand for a site.
std::vector<SiteRequirement> requirements_of(storage::Transaction& tx, const SiteId& site);

struct RequirementRecord {
  SiteId site;
  RequirementKind requirement{};
  bool met = false;
  std::optional<Text<200>> override_reason;
  std::optional<Text<200>> note;
};
BOOST_DESCRIBE_STRUCT(RequirementRecord, (), (site, requirement, met, override_reason, note))

// Notes that a requirement is met, that it is not, or why the site may open without it. The last record stands.
//
// Fails: not_permitted access.permission_missing   manage_sites
//        not_found     programs.site_unknown
//        invalid_input programs.registry_id_missing   at "/note": met, but by which id?
Result<SiteRequirement> record_requirement(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                           const RequirementRecord& record);

}  // namespace quell::programs
