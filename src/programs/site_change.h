#pragma once

#include <string>
#include <vector>

#include "access/actor.h"
#include "core/seed.h"
#include "programs/site.h"
#include "programs/site_hours.h"

namespace quell::programs {

enum class SiteChangeKind { opened, closed, described, undone };
BOOST_DESCRIBE_ENUM(SiteChangeKind, opened, closed, described, undone)

// A line of a site's history.
struct SiteChange {
  RequestId id;
  SiteChangeKind kind{};
  Text<200> reason;
  Instant changed_at;
  std::string changed_by;  // a name
};
BOOST_DESCRIBE_STRUCT(SiteChange, (), (id, kind, reason, changed_at, changed_by))

struct ChangedSite {
  Site site;
  RequestId change;  // by which it can be undone, until the site is changed again
};
BOOST_DESCRIBE_STRUCT(ChangedSite, (), (site, change))

// Why a site is changed, by whom and when.
struct SiteAct {
  const access::Actor& actor;
  Instant now;
  RequestId id;
  SiteChangeKind kind;
  Text<200> reason;
};

// Writes the site, and what it was before. Fails: conflict programs.site_changed_meanwhile
Result<ChangedSite> write_change(storage::Transaction& tx, const SiteAct& act, const Site& before, const Site& after);

// The newest first, at most 20.
std::vector<SiteChange> changes_of(storage::Transaction& tx, const SiteId& site);

struct SiteUndo {
  RequestId change;
};
BOOST_DESCRIBE_STRUCT(SiteUndo, (), (change))

// Makes a site what it was before its last change.
//
// Fails: not_permitted access.permission_missing       manage_sites
//        not_found     programs.site_change_unknown
//        conflict      programs.site_changed_meanwhile  it was changed again since
Result<ChangedSite> undo_site_change(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                     const SiteUndo& undo);

}  // namespace quell::programs
