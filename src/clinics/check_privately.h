#pragma once

#include <optional>
#include <string>

#include "access/actor.h"
#include "core/instant.h"
#include "core/seed.h"
#include "core/text.h"
#include "packs/evaluate_criteria.h"
#include "programs/program.h"
#include "storage/transaction.h"

namespace quell::clinics {

// What the private check says, and a token that lets its bearer book. The answers are dropped (P9): neither this nor
// the token holds one.
struct CheckResult {
  packs::CriteriaOutcome outcome;
  std::optional<std::string> token;  // with the outcomes that lead to a place
  std::optional<Instant> token_expires_at;
};
BOOST_DESCRIBE_STRUCT(CheckResult, (), (outcome, token, token_expires_at))

// Evaluates the criteria in force today. Writes nothing, so it is a reading verb.
//
// Fails: invalid_input packs.answer_missing, packs.answer_about_unknown, packs.answered_twice, packs.exposed_in_future
//        not_found     clinics.no_criteria   the program has none yet
Result<CheckResult> check_privately(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                    const packs::CheckAnswers& answers);

// What a token says about its bearer. Sealed under a random nonce, no two tokens are alike.
struct CheckToken {
  std::string criteria_version;
  packs::OutcomeKind kind{};
  Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(CheckToken, (), (criteria_version, kind, expires_at))

// Opens a token and marks it as used, until it would have expired. The rules that it was made under hold for it, even
// if the criteria have changed since.
//
// Fails: invalid_input clinics.check_token_invalid   not one of ours
//        conflict      clinics.check_token_expired
//        conflict      clinics.check_token_spent     it has booked already
Result<CheckToken> spend_check_token(storage::Transaction& tx, Instant now, const std::string& token);

// Forgets spent tokens that have expired (a job).
void forget_expired_tokens(storage::Transaction& tx, Instant now);

}  // namespace quell::clinics
