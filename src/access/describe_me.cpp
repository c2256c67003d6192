#include "access/describe_me.h"

#include "access/recovery_codes.h"
#include "access/staff_record.h"

namespace quell::access {

Result<Me> describe_me(storage::Transaction& tx, const Actor& actor, Instant now, const DescribeMe&) {
  Me me{.program = actor.program, .every_site = actor.every_site};
  each_choice<Permission>([&](auto permission) {
    if (actor.permissions.contains(permission.value)) me.permissions.push_back(permission.value);
    if (actor.permissions.contains(permission.value) && actor.reaches_every_site(permission.value))
      me.everywhere.push_back(permission.value);
  });
  const auto record = find_staff(tx, actor.staff);
  if (!record) return me;
  me.staff = member_of(tx, *record, now);
  me.recovery_codes_left = count_recovery_codes(tx, actor.staff);
  me.has_pin = record->pin_hash.has_value();
  me.sign_in = my_sign_in(tx, actor);
  return me;
}

}  // namespace quell::access
