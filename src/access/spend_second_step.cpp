#include "access/spend_second_step.h"

#include <algorithm>
#include <iterator>

#include "access/recovery_codes.h"

namespace quell::access {
namespace {

struct UsedStep {
  StaffId staff;
  std::int64_t step;
};
BOOST_DESCRIBE_STRUCT(UsedStep, (), (staff, step))

bool take_step(storage::Transaction& tx, const UsedStep& used) {
  return tx.execute("update access_staff set second_step_used = :step where id = :staff and second_step_used < :step",
                    used) == 1;
}

}  // namespace

Result<void> spend_second_step(storage::Transaction& tx, const StaffRecord& staff, const Private<Text<24>>& code,
                               Instant now) {
  const auto secret = second_step_of(tx, staff);
  if (!secret) return fail(FailureKind::not_permitted, "access.second_step_missing");
  const std::string& typed = code.reveal().value;
  std::string digits;
  std::ranges::copy_if(typed, std::back_inserter(digits), [](char c) { return c != ' '; });
  const auto step = matching_step(*secret, digits, now, staff.second_step_used);
  if (step ? take_step(tx, {staff.id, *step}) : use_recovery_code(tx, staff.id, typed, now)) return {};
  return fail(FailureKind::not_permitted, "access.sign_in_wrong");
}

}  // namespace quell::access
