#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/actor.h"
#include "core/seed.h"
#include "core/text.h"
#include "storage/transaction.h"

namespace quell::access {

using SendingTokenId = Id<struct SendingTokenTag>;

// A token by which a laboratory's system hands results in, and does nothing else. What it did is on record under its
// id.
struct SendingToken {
  SendingTokenId id;
  OrganizationId organization;
  Text<120> organization_name;
  Text<80> name;  // "North Laboratory, interface engine"
  Instant issued_at;
  StaffId issued_by;
  std::optional<Instant> used_at;  // the last time, to the hour
  std::optional<Instant> revoked_at;
};
BOOST_DESCRIBE_STRUCT(SendingToken, (),
                      (id, organization, organization_name, name, issued_at, issued_by, used_at, revoked_at))

struct NewSendingToken {
  SendingTokenId id;  // made by the caller
  OrganizationId organization;
  Text<80> name;
};
BOOST_DESCRIBE_STRUCT(NewSendingToken, (), (id, organization, name))

struct IssuedToken {
  SendingTokenId id;
  std::string token;  // shown once, and nowhere else
};
BOOST_DESCRIBE_STRUCT(IssuedToken, (), (id, token))

// Issues a token for a laboratory.
//
// Fails: not_permitted access.permission_missing      manage_staff
//        invalid_input access.organization_unknown    at /organization
//        invalid_input access.not_a_laboratory        at /organization
//        invalid_input access.token_name_missing      at /name
//        conflict      access.id_taken                sent twice: the token was shown, issue another one
Result<IssuedToken> issue_sending_token(storage::Transaction& tx, const Actor& actor, Instant now, Seed seed,
                                        const NewSendingToken& request);

struct TokenToRevoke {
  SendingTokenId token;
};
BOOST_DESCRIBE_STRUCT(TokenToRevoke, (), (token))

// From now on nothing can be sent with it. Again, it changes nothing.
// Fails: not_permitted access.permission_missing; not_found access.token_unknown
Result<void> revoke_sending_token(storage::Transaction& tx, const Actor& actor, Instant now, Seed seed,
                                  const TokenToRevoke& request);

struct ListSendingTokens {};
BOOST_DESCRIBE_STRUCT(ListSendingTokens, (), ())

struct SendingTokens {
  std::vector<SendingToken> tokens;  // newest first, revoked ones as well
};
BOOST_DESCRIBE_STRUCT(SendingTokens, (), (tokens))

// Fails: not_permitted access.permission_missing
Result<SendingTokens> list_sending_tokens(storage::Transaction& tx, const Actor& actor, Instant now,
                                          const ListSendingTokens& request);

// How such a token begins, so that it is told from a sign-in's, and found where somebody published it by mistake.
inline constexpr std::string_view sending_token_prefix = "quell_send_";

// Who bears the token. Fails: not_permitted access.token_unknown   no such token, revoked, or of another program
Result<Actor> actor_of_sending_token(storage::Transaction& tx, const std::string& token, const ProgramId& program);

// Keeps when the token was used last, once an hour.
void note_token_used(storage::Transaction& tx, const Actor& actor, Instant now);

}  // namespace quell::access
