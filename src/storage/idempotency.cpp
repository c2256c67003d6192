#include "storage/idempotency.h"

namespace quell::storage {
namespace {

struct RequestRow {
  std::string key_hash;
  std::string request_hash;
  std::string result_id;
  Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(RequestRow, (), (key_hash, request_hash, result_id, recorded_at))

RequestRow hashed(Transaction& tx, std::string_view key, std::string_view request) {
  const Key hash_key = derived_key(tx.keys().index(), "storage.request");
  return {keyed_hash(hash_key, key), keyed_hash(hash_key, request), "", {}};
}

}  // namespace

Result<std::optional<std::string>> earlier_result(Transaction& tx, std::string_view key, std::string_view request) {
  const RequestRow asked = hashed(tx, key, request);
  const auto earlier = tx.find<RequestRow>("select * from storage_request where key_hash = :key_hash", asked);
  if (!earlier) return std::optional<std::string>{};
  if (earlier->request_hash != asked.request_hash) return fail(FailureKind::conflict, "storage.key_reused");
  return std::optional{earlier->result_id};
}

void remember_request(Transaction& tx, std::string_view key, std::string_view request, std::string_view result_id,
                      Instant now) {
  RequestRow row = hashed(tx, key, request);
  row.result_id = result_id;
  row.recorded_at = now;
  tx.execute(
      "insert into storage_request (key_hash, request_hash, result_id, recorded_at) "
      "values (:key_hash, :request_hash, :result_id, :recorded_at) on conflict do nothing",
      row);
}

}  // namespace quell::storage
