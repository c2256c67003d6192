#include "access/seal_audit.h"

#include "access/audit_event.h"

namespace quell::access {
namespace {

struct Head {
  std::int64_t position = 0;
  std::string hash;
  Instant sealed_at;
};
BOOST_DESCRIBE_STRUCT(Head, (), (position, hash, sealed_at))

struct Limit {
  int count_max;
};
BOOST_DESCRIBE_STRUCT(Limit, (), (count_max))

struct SealRow {
  std::int64_t position;
  AuditEventId event_id;
  std::string previous_hash;
  std::string hash;
};
BOOST_DESCRIBE_STRUCT(SealRow, (), (position, event_id, previous_hash, hash))

struct Waiting {
  AuditEventId event_id;
};
BOOST_DESCRIBE_STRUCT(Waiting, (), (event_id))

bool nothing_waits(storage::Transaction& tx) {
  return !tx.find<Waiting>("select event_id from access_audit_waiting limit 1", storage::NoParameters{});
}

Head head_of(storage::Transaction& tx) {
  return *tx.find<Head>("select position, hash, sealed_at from access_audit_head where name = 'head'",
                        storage::NoParameters{});
}

}  // namespace

Result<Sealed> seal_audit(storage::Transaction& tx, Instant now, int count_max) {
  if (nothing_waits(tx)) {
    const Head head = head_of(tx);
    return Sealed{0, head.position, head.hash};
  }
  tx.execute("update access_audit_head set version = version + 1 where name = 'head'", storage::NoParameters{});
  Head head = head_of(tx);
  const auto events = tx.all<AuditEvent>(
      "select e.* from access_audit_waiting w join access_audit_event e on e.id = w.event_id "
      "order by e.occurred_at, e.id limit :count_max",
      Limit{count_max});
  for (const AuditEvent& event : events) {
    const SealRow seal{head.position + 1, event.id, head.hash, seal_hash(head.hash, head.position + 1, event)};
    tx.execute(
        "insert into access_audit_seal (position, event_id, previous_hash, hash) "
        "values (:position, :event_id, :previous_hash, :hash)",
        seal);
    tx.execute("delete from access_audit_waiting where event_id = :event_id", seal);
    head = {seal.position, seal.hash, now};
  }
  if (!events.empty())
    tx.execute(
        "update access_audit_head set position = :position, hash = :hash, sealed_at = :sealed_at where name = 'head'",
        head);
  return Sealed{static_cast<int>(events.size()), head.position, head.hash};
}

}  // namespace quell::access
