#include "access/secret_token.h"

#include <fmt/format.h>

#include "core/base64.h"

namespace quell::access {
namespace {

std::string_view purpose_of(TokenUse use) {
  switch (use) {
    case TokenUse::link: return "access.link";
    case TokenUse::sign_in: return "access.sign_in";
    case TokenUse::device: return "access.device";
    case TokenUse::recovery_code: return "access.recovery_code";
    case TokenUse::attempt: return "access.attempt";
    case TokenUse::sending: return "access.sending";
  }
  return {};
}

}  // namespace

std::string new_token(Seed& seed) { return to_base64(seed.next_bytes(32)); }

std::string token_hash(const KeyRing& keys, TokenUse use, std::string_view token) {
  return keyed_hash(derived_key(keys.index(), purpose_of(use)), token);
}

std::string new_pin(Seed& seed) { return fmt::format("{:06}", seed.next_number_below(1'000'000)); }

}  // namespace quell::access
