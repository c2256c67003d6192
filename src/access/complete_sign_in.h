#pragma once

#include "access/find_credentials.h"
#include "access/sign_in.h"

namespace quell::access {

enum class PasswordCheck { right, wrong };

struct SignInProof {
  SignInName name;
  std::optional<std::string> verified_hash;  // what PasswordPool compared with; a password changed since then is wrong
  PasswordCheck password = PasswordCheck::wrong;
  Private<Text<24>> second_step;  // six digits of the app, or a recovery code
};

// The last step of a sign-in. Attempts are counted whatever comes of them, so a refusal is in the outcome.
// Touches the staff member, where one was found.
//
// Outcome fails: not_permitted access.sign_in_wrong       name, password or code; it is not said which
//                unavailable   access.too_many_attempts
//                not_permitted access.second_step_missing the staff member has none: a new link is needed
Result<Attempt<NewSignIn>> complete_sign_in(storage::Transaction& tx, Instant now, Seed seed, const SignInProof& proof);

}  // namespace quell::access
