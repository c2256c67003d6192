#include "access/verify_audit.h"

#include <algorithm>

#include "access/audit_event.h"

namespace quell::access {
namespace {

constexpr int events_a_step = 5000;

struct SealedEvent {
  std::int64_t position;
  std::string previous_hash;
  std::string hash;
  std::optional<AuditEventId> id;  // nothing where the event is gone; then the other fields say nothing
  ProgramId program_id;
  Instant occurred_at;
  StaffId staff_id;
  OrganizationId organization_id;
  RequestId request_id;
  std::string operation;
  std::string kind;
  std::string subjects;
  std::string fields;
  std::string purpose;
  std::string outcome;
};
BOOST_DESCRIBE_STRUCT(SealedEvent, (),
                      (position, previous_hash, hash, id, program_id, occurred_at, staff_id, organization_id,
                       request_id, operation, kind, subjects, fields, purpose, outcome))

struct Page {
  std::int64_t after;
  std::int64_t through;
};
BOOST_DESCRIBE_STRUCT(Page, (), (after, through))

struct SealedHead {
  std::int64_t position;
  std::string hash;
  std::int64_t last_position;
};
BOOST_DESCRIBE_STRUCT(SealedHead, (), (position, hash, last_position))

struct Tail {
  std::int64_t waiting;
  std::int64_t removed;
  std::int64_t unsealed;
};
BOOST_DESCRIBE_STRUCT(Tail, (), (waiting, removed, unsealed))

// The hash that this row should bear, or nothing where its kind is no kind of ours.
std::optional<std::string> expected_hash(const SealedEvent& row) {
  AuditKind kind{};
  if (!choose(row.kind, kind)) return {};
  return seal_hash(row.previous_hash, row.position,
                   {*row.id, row.program_id, row.occurred_at, row.staff_id, row.organization_id, row.request_id,
                    row.operation, kind, row.subjects, row.fields, row.purpose, row.outcome});
}

std::optional<AuditFault> fault_of(const SealedEvent& row, const AuditCheckpoint& before) {
  if (row.position != before.position + 1) return AuditFault::seal_missing;
  if (row.previous_hash != before.hash) return AuditFault::chain_broken;
  if (!row.id) return AuditFault::event_missing;
  if (expected_hash(row) != row.hash) return AuditFault::event_changed;
  return {};
}

void walk(storage::Transaction& tx, AuditVerified& found, std::int64_t last) {
  while (!found.fault && found.reached.position < last) {
    const Page page{found.reached.position, found.reached.position + events_a_step};
    tx.each<SealedEvent>(
        "select s.position, s.previous_hash, s.hash, e.id, coalesce(e.program_id, '') as program_id, "
        "coalesce(e.occurred_at, 0) as occurred_at, coalesce(e.staff_id, '') as staff_id, "
        "coalesce(e.organization_id, '') as organization_id, coalesce(e.request_id, '') as request_id, "
        "coalesce(e.operation, '') as operation, coalesce(e.kind, '') as kind, "
        "coalesce(e.subjects, '') as subjects, coalesce(e.fields, '') as fields, "
        "coalesce(e.purpose, '') as purpose, coalesce(e.outcome, '') as outcome "
        "from access_audit_seal s left join access_audit_event e on e.id = s.event_id "
        "where s.position > :after and s.position <= :through order by s.position",
        page, [&](const SealedEvent& row) {
          if (found.fault) return;
          found.fault = fault_of(row, found.reached);
          if (found.fault) {
            found.broken_at = found.reached.position + 1;
            return;
          }
          found.reached = {row.position, row.hash};
          ++found.verified;
        });
    if (!found.fault && found.reached.position < std::min(page.through, last)) {
      found.fault = AuditFault::end_missing;
      found.broken_at = found.reached.position + 1;
    }
  }
}

// The checkpoint's own seal must still be there as it was.
bool holds(storage::Transaction& tx, const AuditCheckpoint& from) {
  if (from.position == 0) return true;
  const auto seal =
      tx.find<AuditCheckpoint>("select position, hash from access_audit_seal where position = :position", from);
  return seal && seal->hash == from.hash;
}

void look_at_tail(storage::Transaction& tx, AuditVerified& found) {
  const Tail tail = *tx.find<Tail>(
      "select (select count(*) from access_audit_waiting) as waiting, "
      "(select count(*) from access_audit_waiting w where not exists "
      "(select 1 from access_audit_event e where e.id = w.event_id)) as removed, "
      "(select count(*) from access_audit_event e where not exists "
      "(select 1 from access_audit_seal s where s.event_id = e.id)) as unsealed",
      storage::NoParameters{});
  found.unsealed = tail.unsealed;
  if (found.fault) return;
  if (tail.removed > 0) found.fault = AuditFault::unsealed_removed;
  else if (tail.unsealed != tail.waiting) found.fault = AuditFault::unsealed_hidden;
}

}  // namespace

Result<AuditVerified> verify_audit(storage::Transaction& tx, const AuditCheckpoint& from) {
  const SealedHead head = *tx.find<SealedHead>(
      "select position, hash, coalesce((select max(position) from access_audit_seal), 0) as last_position "
      "from access_audit_head where name = 'head'",
      storage::NoParameters{});
  AuditVerified found{.reached = from};
  if (!holds(tx, from)) {
    found.fault = AuditFault::chain_broken;
    found.broken_at = from.position;
  }
  walk(tx, found, std::max(head.last_position, head.position));
  if (!found.fault && (found.reached.position != head.position || found.reached.hash != head.hash)) {
    found.fault = AuditFault::end_missing;
    found.broken_at = found.reached.position;
  }
  look_at_tail(tx, found);
  return found;
}

Result<AuditVerified> check_audit(storage::Transaction& tx, const Actor& actor, Instant, const CheckAudit& request) {
  TRY(require(actor, Permission::read_audit));
  return verify_audit(tx, {request.position.value_or(0), request.hash.value_or(Text<64>{}).value});
}

}  // namespace quell::access
