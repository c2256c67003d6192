#include "programs/site_change.h"

#include "access/staff_name.h"
#include "core/read_json.h"
#include "core/write_json.h"

namespace quell::programs {
namespace {

// A site as it was, whole.
struct SiteImage {
  Site site;
  std::vector<SiteHours> hours;
};
BOOST_DESCRIBE_STRUCT(SiteImage, (), (site, hours))

struct ChangeRow {
  RequestId id;
  ProgramId program_id;
  SiteId site_id;
  SiteChangeKind kind{};
  Text<200> reason;
  std::string image;
  int version_after = 0;
  Instant changed_at;
  StaffId changed_by;
};
BOOST_DESCRIBE_STRUCT(ChangeRow, (),
                      (id, program_id, site_id, kind, reason, image, version_after, changed_at, changed_by))

}  // namespace

Result<ChangedSite> write_change(storage::Transaction& tx, const SiteAct& act, const Site& before, const Site& after) {
  const SiteImage image{before, hours_of(tx, before.id)};
  Site changed = TRY(change_site(tx, after));
  tx.execute(
      "insert into programs_site_change (id, program_id, site_id, kind, reason, image, version_after, changed_at, "
      "changed_by) values (:id, :program_id, :site_id, :kind, :reason, :image, :version_after, :changed_at, "
      ":changed_by)",
      ChangeRow{act.id, before.program_id, before.id, act.kind, act.reason, to_json(image), changed.version, act.now,
                act.actor.staff});
  tx.touch("programs.site", before.id.text);
  return ChangedSite{std::move(changed), act.id};
}

std::vector<SiteChange> changes_of(storage::Transaction& tx, const SiteId& site) {
  std::vector<SiteChange> changes;
  for (const ChangeRow& row :
       tx.all<ChangeRow>("select * from programs_site_change where site_id = :site_id order by version_after desc "
                         "limit 20",
                         ChangeRow{.site_id = site}))
    changes.push_back({row.id, row.kind, row.reason, row.changed_at, access::staff_name(tx, row.changed_by)});
  return changes;
}

Result<ChangedSite> undo_site_change(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                     const SiteUndo& undo) {
  TRY(access::require(actor, access::Permission::manage_sites));
  const auto change =
      tx.find<ChangeRow>("select * from programs_site_change where id = :id and program_id = :program_id",
                         ChangeRow{.id = undo.change, .program_id = actor.program});
  if (!change) return fail(FailureKind::not_found, "programs.site_change_unknown");
  const Site site = TRY(find_site(tx, actor.program, change->site_id));
  if (site.version != change->version_after) return fail(FailureKind::conflict, "programs.site_changed_meanwhile");
  SiteImage image = TRY(read_json<SiteImage>(TRY(parse_json(change->image))));
  image.site.version = site.version;
  const SiteAct act{actor, now, seed.next_id<RequestId>(), SiteChangeKind::undone, {}};
  ChangedSite changed = TRY(write_change(tx, act, site, image.site));
  keep_hours(tx, site.id, std::move(image.hours));
  return changed;
}

}  // namespace quell::programs
