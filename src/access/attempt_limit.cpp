#include "access/attempt_limit.h"

#include "access/secret_token.h"

namespace quell::access {
namespace {

constexpr std::chrono::hours window_max{24};

struct LimitRow {
  std::string key_hash;
  Instant now;
  Instant since;  // counts that began before it are over
};
BOOST_DESCRIBE_STRUCT(LimitRow, (), (key_hash, now, since))

struct AttemptCount {
  int attempts;
};
BOOST_DESCRIBE_STRUCT(AttemptCount, (), (attempts))

LimitRow row_of(storage::Transaction& tx, const AttemptKey& key, Instant now) {
  return {token_hash(tx.keys(), TokenUse::attempt, key.text), now, now - key.window};
}

int attempts_of(storage::Transaction& tx, const LimitRow& row) {
  const auto counted = tx.find<AttemptCount>(
      "select attempts from access_attempt_limit where key_hash = :key_hash and began_at > :since", row);
  return counted ? counted->attempts : 0;
}

Result<void> too_many() { return fail(FailureKind::unavailable, "access.too_many_attempts"); }

}  // namespace

Result<void> count_attempt(storage::Transaction& tx, const AttemptKey& key, Instant now) {
  const LimitRow row = row_of(tx, key, now);
  tx.execute(
      "insert into access_attempt_limit (key_hash, began_at, attempts) values (:key_hash, :now, 1) "
      "on conflict (key_hash) do update set "
      "attempts = case when access_attempt_limit.began_at > :since then access_attempt_limit.attempts + 1 else 1 end, "
      "began_at = case when access_attempt_limit.began_at > :since then access_attempt_limit.began_at else :now end",
      row);
  if (attempts_of(tx, row) > key.attempts_max) return too_many();
  return {};
}

Result<void> require_attempts_left(storage::Transaction& tx, const AttemptKey& key, Instant now) {
  if (attempts_of(tx, row_of(tx, key, now)) >= key.attempts_max) return too_many();
  return {};
}

void forget_attempts(storage::Transaction& tx, const AttemptKey& key) {
  tx.execute("delete from access_attempt_limit where key_hash = :key_hash", row_of(tx, key, {}));
}

void take_attempt_back(storage::Transaction& tx, const AttemptKey& key) {
  tx.execute("update access_attempt_limit set attempts = attempts - 1 where key_hash = :key_hash and attempts > 0",
             row_of(tx, key, {}));
}

int clear_old_attempts(storage::Transaction& tx, Instant now) {
  return static_cast<int>(
      tx.execute("delete from access_attempt_limit where began_at <= :since", LimitRow{"", now, now - window_max}));
}

}  // namespace quell::access
