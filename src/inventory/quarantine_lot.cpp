#include "inventory/quarantine_lot.h"

#include "inventory/find_lot.h"
#include "storage/transaction.h"

namespace quell::inventory {
namespace {

struct QuarantineLotKey {
  ProgramId program_id;
  QuarantineId id;
  LotId lot;
  SiteId site;
  Ended ended = Ended::left_out;
};
BOOST_DESCRIBE_STRUCT(QuarantineLotKey, (), (program_id, id, lot, site, ended))

struct QuarantinedLotEnd {
  QuarantineId id;
  Instant now;
  StaffId staff;
  Text<200> reason;
};
BOOST_DESCRIBE_STRUCT(QuarantinedLotEnd, (), (id, now, staff, reason))

Result<void> require_right(const access::Actor& actor, const std::optional<SiteId>& site) {
  if (site) return access::require_at(actor, access::Permission::manage_stock, *site);
  return access::require(actor, access::Permission::allot_supply);
}

std::optional<Quarantine> find_quarantine(storage::Transaction& tx, const access::Actor& actor,
                                          const QuarantineId& id) {
  return tx.find<Quarantine>("select * from inventory_quarantine where id = :id and program_id = :program_id",
                             QuarantineLotKey{.program_id = actor.program, .id = id, .lot = {}, .site = {}});
}

}  // namespace

Result<Quarantine> quarantine_lot(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                  const QuarantineOrder& request) {
  TRY(require_right(actor, request.site));
  if (request.reason.empty()) return invalid("/reason", "inventory.reason_missing");
  TRY(find_lot(tx, actor, request.lot));
  const Quarantine quarantine{
      .id = request.id,
      .program_id = actor.program,
      .lot = request.lot,
      .site = request.site,
      .reason = request.reason,
      .began_at = now,
      .began_by = actor.staff,
      .ended_at = {},
      .ended_by = {},
      .end_reason = {},
  };
  tx.execute(
      "insert into inventory_quarantine (id, program_id, lot, site, reason, began_at, began_by) values "
      "(:id, :program_id, :lot, :site, :reason, :began_at, :began_by) on conflict do nothing",
      quarantine);
  const auto stored = find_quarantine(tx, actor, request.id);
  if (!stored || stored->lot != request.lot) return fail(FailureKind::conflict, "inventory.id_used");
  return *stored;
}

Result<Quarantine> release_lot(storage::Transaction& tx, const access::Actor& actor, Instant now,
                               const QuarantineEnd& request) {
  const auto quarantine = find_quarantine(tx, actor, request.quarantine);
  if (!quarantine) return fail(FailureKind::not_found, "inventory.no_such_quarantine");
  TRY(require_right(actor, quarantine->site));
  if (request.reason.empty()) return invalid("/reason", "inventory.reason_missing");
  tx.execute(
      "update inventory_quarantine set ended_at = :now, ended_by = :staff, end_reason = :reason "
      "where id = :id and ended_at is null",
      QuarantinedLotEnd{request.quarantine, now, actor.staff, request.reason});
  return *find_quarantine(tx, actor, request.quarantine);
}

bool is_quarantined(storage::Transaction& tx, const LotId& lot, const SiteId& site) {
  return tx
      .find<Quarantine>(
          "select * from inventory_quarantine where lot = :lot and ended_at is null "
          "and (site is null or site = :site) limit 1",
          QuarantineLotKey{.program_id = {}, .id = {}, .lot = lot, .site = site})
      .has_value();
}

std::string not_quarantined(std::string_view lot, std::string_view site) {
  return "not exists (select 1 from inventory_quarantine q where q.lot = " + std::string{lot} +
         " and q.ended_at is null and (q.site is null or q.site = " + std::string{site} + "))";
}

std::vector<Quarantine> quarantines_of(storage::Transaction& tx, const access::Actor& actor, const LotId& lot,
                                       Ended ended) {
  return tx.all<Quarantine>(
      "select * from inventory_quarantine where lot = :lot and program_id = :program_id "
      "and (ended_at is null or cast(:ended as text) = 'included') order by began_at desc, id",
      QuarantineLotKey{.program_id = actor.program, .id = {}, .lot = lot, .site = {}, .ended = ended});
}

}  // namespace quell::inventory
