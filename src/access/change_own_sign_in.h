#pragma once

#include <string>
#include <vector>

#include "access/complete_sign_in.h"
#include "access/one_time_link.h"

namespace quell::access {

// What staff change of their own way to sign in. Each change asks for the password again, in a sign-in with password
// and second step: whoever finds an open screen changes nothing. Five wrong passwords in 15 minutes make it wait.

struct OwnCredentials {
  std::string password_hash;
  Text<80> display_name;
  Text<40> sign_in_name;
};

// The first step of each change; the next is PasswordPool::verify_later.
// Fails: not_permitted access.full_sign_in_needed
//        unavailable   access.too_many_attempts
Result<OwnCredentials> find_own_credentials(storage::Transaction& tx, const Actor& actor, Instant now);

// How the password that was typed compared with `verified_hash`.
struct OwnProof {
  std::string verified_hash;
  PasswordCheck password = PasswordCheck::wrong;
};

// Each outcome fails: invalid_input access.password_wrong, at "/password"
//                     not_permitted access.full_sign_in_needed
//                     unavailable   access.too_many_attempts

struct NewOwnPassword {
  OwnProof proof;
  std::string password_hash;  // of a password that check_password took, by PasswordPool
};

// Sets the password and ends one's other sign-ins; this one goes on.
Result<Attempt<void>> change_own_password(storage::Transaction& tx, const Actor& actor, Instant now, Seed seed,
                                          const NewOwnPassword& request);

// Ten recovery codes in place of those before, shown once.
Result<Attempt<std::vector<std::string>>> renew_own_recovery_codes(storage::Transaction& tx, const Actor& actor,
                                                                   Instant now, Seed seed, const OwnProof& proof);

// What an authenticator app is to be given. `token` comes back with the app's first code; nothing is written before.
struct SecondStepOffer {
  std::string token;
  std::string second_step_uri;  // for a QR code
  std::string second_step_key;  // for typing
};
BOOST_DESCRIBE_STRUCT(SecondStepOffer, (), (token, second_step_uri, second_step_key))

// Fails: not_permitted access.full_sign_in_needed
Result<SecondStepOffer> offer_own_second_step(storage::Transaction& tx, const Actor& actor, Seed seed);

struct NewOwnSecondStep {
  OwnProof proof;
  std::string token;              // of the offer
  Private<Text<24>> second_step;  // the code that the app shows for it
};

// Another phone: its app counts from now on, with new recovery codes, and one's other sign-ins end.
// The outcome fails also: invalid_input access.second_step_wrong
Result<Attempt<std::vector<std::string>>> replace_own_second_step(storage::Transaction& tx, const Actor& actor,
                                                                  Instant now, Seed seed,
                                                                  const NewOwnSecondStep& request);

}  // namespace quell::access
