#pragma once

#include <string>

#include "access/actor.h"
#include "core/instant.h"
#include "core/seed.h"
#include "storage/transaction.h"

namespace quell::access {

// On a site device, whoever locks the screen comes back by PIN; whoever goes home does not.
enum class Shift { goes_on, ends };
BOOST_DESCRIBE_ENUM(Shift, goes_on, ends)

// Ends one sign-in. One that has ended already stays so.
void sign_out(storage::Transaction& tx, Instant now, const std::string& token, Shift shift);

struct EndAllSignIns {
  StaffId staff;
};
BOOST_DESCRIBE_STRUCT(EndAllSignIns, (), (staff))

// Ends all sign-ins and shifts of a staff member: one's own, or those of someone whom the actor may manage.
// Fails: those of require_manageable (manage_right.h)
Result<void> end_all_sign_ins(storage::Transaction& tx, const Actor& actor, Instant now, Seed seed,
                              const EndAllSignIns& request);

struct EndOwnSignIns {};
BOOST_DESCRIBE_STRUCT(EndOwnSignIns, (), ())

// Signs oneself out on all devices, this one too. Fails: not_permitted access.signed_out
Result<void> end_own_sign_ins(storage::Transaction& tx, const Actor& actor, Instant now, Seed seed,
                              const EndOwnSignIns& request);

}  // namespace quell::access
