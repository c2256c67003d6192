#include "storage/key_check.h"

#include "core/sealing.h"

namespace quell::storage {
namespace {

struct KeyCheck {
  std::string name;
  std::string hash;
};
BOOST_DESCRIBE_STRUCT(KeyCheck, (), (name, hash))

constexpr const char* stands = "select name, hash from storage_key_check where name = :name";

}  // namespace

Result<void> require_same_keys(Connection& connection) {
  const KeyCheck own{"index", keyed_hash(connection.keys().index(), "quell storage key check")};
  auto found = connection.find<KeyCheck>(stands, own);
  if (!found) {
    connection.execute("insert into storage_key_check (name, hash) values (:name, :hash) on conflict do nothing", own);
    found = connection.find<KeyCheck>(stands, own);
  }
  if (found->hash != own.hash) return fail(FailureKind::unavailable, "storage.keys_of_another_database");
  return {};
}

}  // namespace quell::storage
