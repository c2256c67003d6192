#include "programs/open_site.h"

#include "programs/program.h"

namespace quell::programs {
namespace {

Result<void> require_settled(storage::Transaction& tx, const SiteId& site) {
  Failure failure{FailureKind::conflict, "programs.site_not_ready", {}};
  for (const SiteRequirement& one : requirements_of(tx, site))
    if (!one.is_settled())
      failure.faults.push_back({"/requirements/" + std::string{name_of(one.requirement)}, "programs.requirement_open"});
  if (!failure.faults.empty()) return tl::unexpected(std::move(failure));
  return {};
}

}  // namespace

Result<ChangedSite> open_site(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                              const SiteOpening& opening) {
  TRY(access::require(actor, access::Permission::manage_sites));
  const Date today = TRY(program_in_force(tx, actor.program, now)).today;
  const Site before = TRY(find_site(tx, actor.program, opening.site));
  Site after = before;
  after.version = opening.version;
  after.closed = false;
  const bool was_open = before.opens_on && *before.opens_on <= today;
  if (was_open && !before.closed) return fail(FailureKind::conflict, "programs.site_is_open");
  if (!was_open || opening.opens_on) after.opens_on = opening.opens_on.value_or(today);
  if (opening.opens_on && *opening.opens_on < today) return invalid("/opens_on", "programs.opens_in_past");
  if (!was_open) TRY(require_settled(tx, before.id));
  return write_change(tx, {actor, now, seed.next_id<RequestId>(), SiteChangeKind::opened, {}}, before, after);
}

Result<ChangedSite> close_site(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                               const SiteClosing& closing) {
  TRY(access::require(actor, access::Permission::manage_sites));
  const Site before = TRY(find_site(tx, actor.program, closing.site));
  if (before.closed) return fail(FailureKind::conflict, "programs.site_is_closed");
  if (closing.reason.empty()) return invalid("/reason", "programs.reason_missing");
  Site after = before;
  after.version = closing.version;
  after.closed = true;
  return write_change(tx, {actor, now, seed.next_id<RequestId>(), SiteChangeKind::closed, closing.reason}, before,
                      after);
}

}  // namespace quell::programs
