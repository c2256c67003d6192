#include "people/rewrap_keys.h"

#include "people/person_key.h"

namespace quell::people {
namespace {

struct Rotation {
  std::string current_key_id;
  int count_max;
};
BOOST_DESCRIBE_STRUCT(Rotation, (), (current_key_id, count_max))

struct WrappedKeyRow {
  PersonId id;
  DataKeyId data_key_id;
  std::string master_key_id;
  std::string wrapped_key;
  std::string old_wrapped_key;
};
BOOST_DESCRIBE_STRUCT(WrappedKeyRow, (), (id, data_key_id, master_key_id, wrapped_key, old_wrapped_key))

}  // namespace

Result<Resealed> rewrap_keys(storage::Transaction& tx, int count_max) {
  // Two ranges instead of "<>", so that the index on master_key_id leads past the many that are done.
  const auto rows = tx.all<WrappedKeyRow>(
      "select id, data_key_id, master_key_id, wrapped_key, wrapped_key as old_wrapped_key from people_person "
      "where (master_key_id < :current_key_id or master_key_id > :current_key_id) and wrapped_key is not null "
      "order by master_key_id, id limit :count_max",
      Rotation{tx.keys().current_id(), count_max});
  Resealed done{.finished = static_cast<int>(rows.size()) < count_max};
  for (const WrappedKeyRow& row : rows) {
    const PersonKey key = TRY(unwrap(tx.keys(), row.id, {row.data_key_id, row.master_key_id, row.wrapped_key}));
    const WrappedKey fresh = wrap(tx.keys(), row.id, key);
    done.count += static_cast<int>(tx.execute(
        "update people_person set master_key_id = :master_key_id, wrapped_key = :wrapped_key "
        "where id = :id and wrapped_key = :old_wrapped_key",
        WrappedKeyRow{row.id, row.data_key_id, fresh.master_key_id, fresh.wrapped_key, row.old_wrapped_key}));
  }
  return done;
}

}  // namespace quell::people
