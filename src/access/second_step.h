#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/instant.h"
#include "core/private.h"

namespace quell::access {

// The second step of a sign-in: a code of six digits from an authenticator app (TOTP, RFC 6238: SHA-1, 30 seconds).
using SecondStepSecret = Private<std::string>;  // 20 bytes

// The 30-second step that an instant lies in.
std::int64_t second_step_at(Instant now);

std::string second_step_code(const SecondStepSecret& secret, std::int64_t step);

// The step of this code, at most one step away from now (phones' clocks differ) and later than `used`, the last step
// whose code was taken: no code serves twice. Nothing where it is none of these.
std::optional<std::int64_t> matching_step(const SecondStepSecret& secret, std::string_view code, Instant now,
                                          std::int64_t used);

// What an authenticator app reads from a QR code: "otpauth://totp/Quell:m.rivera?secret=...&issuer=Quell".
std::string second_step_uri(const SecondStepSecret& secret, std::string_view issuer, std::string_view sign_in_name);

// For typing it in by hand: base32 (RFC 4648) without padding.
std::string base32(std::string_view bytes);

}  // namespace quell::access
