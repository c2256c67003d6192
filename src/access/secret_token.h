#pragma once

#include <string>
#include <string_view>

#include "core/key_ring.h"
#include "core/seed.h"

namespace quell::access {

// What a link, a sign-in, a device, a recovery code or a laboratory's token is for: a hash of one purpose never
// matches another's.
enum class TokenUse { link, sign_in, device, recovery_code, attempt, sending };

// 256 random bits as 43 characters. Shown once; the database holds only its hash.
std::string new_token(Seed& seed);

std::string token_hash(const KeyRing& keys, TokenUse use, std::string_view token);

// Six digits, uniformly random.
std::string new_pin(Seed& seed);

}  // namespace quell::access
