#pragma once

#include <optional>
#include <string>

#include "access/attempt_limit.h"
#include "core/ids.h"

namespace quell::access {

// Who asks to sign in, and from where. `device_token` is the cookie of a registered site device, if there is one.
struct SignInName {
  ProgramId program;
  Text<40> sign_in_name;
  std::string address;  // of the client, or its network; only a keyed hash is kept, for 15 minutes
  std::optional<std::string> device_token;
};

// What the attempts of one sign-in are counted by: the name (5 in 15 minutes) and the address (20, since a whole clinic
// may share one). A name is counted apart on a registered device, so that nobody outside can lock staff out there.
struct SignInCounts {
  AttemptKey name;
  AttemptKey address;
};
SignInCounts counts_of(storage::Transaction& tx, const SignInName& name);

// The first step of a sign-in; the next is PasswordPool::verify_later with `password_hash`, whether there is one or
// not: an unknown name must take as long as a wrong password.
struct Credentials {
  std::optional<std::string> password_hash;
};

// Fails: unavailable access.too_many_attempts
Result<Credentials> find_credentials(storage::Transaction& tx, Instant now, const SignInName& name);

}  // namespace quell::access
