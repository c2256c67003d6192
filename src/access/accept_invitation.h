#pragma once

#include "access/attempt_limit.h"
#include "access/one_time_link.h"
#include "access/sign_in.h"

namespace quell::access {

struct FindInvitation {
  ProgramId program;
  std::string token;
};

// What the page of a one-time link shows. The secret is offered only where a second step is to be set.
struct InvitationFound {
  LinkPurpose purpose = LinkPurpose::set_everything;
  Text<80> display_name;
  Text<40> sign_in_name;
  std::optional<std::string> second_step_uri;  // for a QR code
  std::optional<std::string> second_step_key;  // for typing
};
BOOST_DESCRIBE_STRUCT(InvitationFound, (), (purpose, display_name, sign_in_name, second_step_uri, second_step_key))

// Fails: not_found access.link_unknown
Result<InvitationFound> find_invitation(storage::Transaction& tx, Instant now, const FindInvitation& request);

struct AcceptInvitation {
  ProgramId program;
  std::string token;
  std::string password_hash;      // of a password that check_password took, by PasswordPool
  Private<Text<24>> second_step;  // a code of the app that was set up just now; with set_password, of the one in use
  std::optional<std::string> device_token;
};

struct Accepted {
  NewSignIn sign_in;
  std::vector<std::string> recovery_codes;  // shown once; empty where the second step stays
};

// Sets the password and, unless the link is for the password alone, the second step; ends what was signed in before,
// and signs in. Wrong codes are counted (10 in 15 minutes), so a refusal is in the outcome.
//
// Outcome fails: not_found     access.link_unknown
//                invalid_input access.second_step_wrong    the code does not fit the secret: look at the phone's clock
//                not_permitted access.sign_in_wrong, access.second_step_missing   (set_password)
//                unavailable   access.too_many_attempts
Result<Attempt<Accepted>> accept_invitation(storage::Transaction& tx, Instant now, Seed seed,
                                            const AcceptInvitation& request);

}  // namespace quell::access
