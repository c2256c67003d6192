#pragma once

#include "access/one_time_link.h"

namespace quell::access {

struct ResetSignIn {
  StaffId staff;
};
BOOST_DESCRIBE_STRUCT(ResetSignIn, (), (staff))

// A phone was lost: what signed in before ends at once, and so do password, PIN, second step and recovery codes. The
// link lets the person set them anew. Done by someone else, never for oneself.
//
// Fails: those of require_manageable (manage_right.h)
//        not_permitted access.own_account
Result<OneTimeLink> reset_second_step(storage::Transaction& tx, const Actor& actor, Instant now, Seed seed,
                                      const ResetSignIn& request);

// A password was forgotten: the link sets another one and asks for the second step, which stays. Sign-ins end when the
// link is used.
//
// Fails: the same
Result<OneTimeLink> reset_password(storage::Transaction& tx, const Actor& actor, Instant now, Seed seed,
                                   const ResetSignIn& request);

struct ResetByName {
  ProgramId program;
  Text<40> sign_in_name;
};

// A lost phone where nobody else can help (the only lead): called by a command on the machine itself, as the system.
//
// Fails: not_found access.staff_unknown
Result<OneTimeLink> reset_by_name(storage::Transaction& tx, Instant now, Seed seed, const ResetByName& request);

}  // namespace quell::access
