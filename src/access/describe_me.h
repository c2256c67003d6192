#pragma once

#include "access/sign_in.h"
#include "storage/transaction.h"

namespace quell::access {

struct DescribeMe {};
BOOST_DESCRIBE_STRUCT(DescribeMe, (), ())

// What the staff pages show of who is signed in. Without a sign-in, only `program` is there.
struct Me {
  ProgramId program;
  std::optional<StaffMember> staff;
  std::vector<Permission> permissions;
  std::vector<Permission> everywhere;  // those that reach every site; the others reach the own sites
  bool every_site = false;             // all do
  int recovery_codes_left = 0;
  bool has_pin = false;
  std::optional<MySignIn> sign_in;
};
BOOST_DESCRIBE_STRUCT(Me, (),
                      (program, staff, permissions, everywhere, every_site, recovery_codes_left, has_pin, sign_in))

// Never fails: anyone may ask who they are.
Result<Me> describe_me(storage::Transaction& tx, const Actor& actor, Instant now, const DescribeMe& request);

}  // namespace quell::access
