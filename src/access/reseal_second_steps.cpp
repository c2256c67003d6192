#include "access/reseal_second_steps.h"

#include "access/staff_record.h"

namespace quell::access {
namespace {

struct Rotation {
  std::string current_key_id;
  int count_max;
};
BOOST_DESCRIBE_STRUCT(Rotation, (), (current_key_id, count_max))

}  // namespace

Result<Resealed> reseal_second_steps(storage::Transaction& tx, int count_max) {
  const auto records = tx.all<StaffRecord>(
      "select * from access_staff where second_step_sealed is not null and second_step_key_id <> :current_key_id "
      "order by id limit :count_max",
      Rotation{tx.keys().current_id(), count_max});
  Resealed done{.finished = static_cast<int>(records.size()) < count_max};
  for (const StaffRecord& record : records) {
    const auto secret = second_step_of(tx, record);
    if (!secret) return fail(FailureKind::unavailable, "access.second_step_unreadable");
    if (reseal_second_step(tx, record, *secret)) ++done.count;
  }
  return done;
}

}  // namespace quell::access
