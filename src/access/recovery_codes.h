#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/ids.h"
#include "core/instant.h"
#include "core/seed.h"
#include "storage/transaction.h"

namespace quell::access {

// Ten codes to be kept on paper, each good for one sign-in without the phone: "7k3mq-x0v9d", 50 random bits. New ones
// replace the old.
std::vector<std::string> renew_recovery_codes(storage::Transaction& tx, const StaffId& staff, Seed& seed);

// True where the code was theirs and unused; it is used up. Small and large letters, spaces and dashes do not matter.
bool use_recovery_code(storage::Transaction& tx, const StaffId& staff, std::string_view code, Instant now);

int count_recovery_codes(storage::Transaction& tx, const StaffId& staff);

}  // namespace quell::access
