#include "clinics/check_privately.h"

#include "core/read_json.h"
#include "core/sealing.h"
#include "core/write_json.h"
#include "packs/criteria_in_force.h"

namespace quell::clinics {
namespace {

constexpr std::chrono::hours token_life{24};
constexpr std::string_view token_binding = "clinics.check_token";

Key token_key(storage::Transaction& tx) { return derived_key(tx.keys().index(), token_binding); }

bool leads_to_a_place(packs::OutcomeKind kind) {
  return kind == packs::OutcomeKind::book || kind == packs::OutcomeKind::exposure_within_days;
}

struct SpentToken {
  std::string token_hash;
  Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(SpentToken, (), (token_hash, expires_at))

}  // namespace

Result<CheckResult> check_privately(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                    const packs::CheckAnswers& answers) {
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const auto* criteria = packs::criteria_in_force(*program.pack, program.today);
  if (!criteria) return fail(FailureKind::not_found, "clinics.no_criteria");
  CheckResult result;
  result.outcome = TRY(packs::evaluate_criteria(*criteria, program.pack->schedule.pep, answers, program.today));
  if (leads_to_a_place(result.outcome.kind)) {
    const CheckToken token{criteria->id, result.outcome.kind, now + token_life};
    result.token = seal(token_key(tx), to_json(token), token_binding);
    result.token_expires_at = token.expires_at;
  }
  return result;
}

Result<CheckToken> spend_check_token(storage::Transaction& tx, Instant now, const std::string& token) {
  const auto plain = open_sealed(token_key(tx), token, token_binding);
  if (!plain) return invalid("/check_token", "clinics.check_token_invalid");
  const CheckToken opened = TRY(read_json<CheckToken>(TRY(parse_json(*plain))));
  if (opened.expires_at <= now) return fail(FailureKind::conflict, "clinics.check_token_expired");
  const auto spent = tx.execute(
      "insert into clinics_spent_token (token_hash, expires_at) values (:token_hash, :expires_at) "
      "on conflict do nothing",
      SpentToken{keyed_hash(token_key(tx), token), opened.expires_at});
  if (spent == 0) return fail(FailureKind::conflict, "clinics.check_token_spent");
  return opened;
}

void forget_expired_tokens(storage::Transaction& tx, Instant now) {
  tx.execute("delete from clinics_spent_token where expires_at <= :expires_at", SpentToken{"", now});
}

}  // namespace quell::clinics
