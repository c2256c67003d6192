#include "access/change_own_sign_in.h"

#include "access/recovery_codes.h"
#include "access/secret_token.h"

namespace quell::access {
namespace {

struct OwnSignIn {
  StaffId staff;
  std::string sign_in;
  Instant now;
  std::string password_hash;
};
BOOST_DESCRIBE_STRUCT(OwnSignIn, (), (staff, sign_in, now, password_hash))

struct OwnKind {
  SignInKind kind;
};
BOOST_DESCRIBE_STRUCT(OwnKind, (), (kind))

AttemptKey count_of(const Actor& actor) { return {"own/" + actor.staff.text, 5}; }

Result<StaffRecord> own_record(storage::Transaction& tx, const Actor& actor, Instant now) {
  const auto kind = tx.find<OwnKind>(
      "select kind from access_sign_in where token_hash = :sign_in and staff_id = :staff and ended_at is null",
      OwnSignIn{.staff = actor.staff, .sign_in = actor.sign_in, .now = now});
  auto record = find_staff(tx, actor.staff);
  if (!kind || kind->kind != SignInKind::full || !record || !record->password_hash)
    return fail(FailureKind::not_permitted, "access.full_sign_in_needed");
  return *std::move(record);
}

// Counts the attempt, and takes the count back where the password is right.
Result<StaffRecord> proved_again(storage::Transaction& tx, const Actor& actor, Instant now, const OwnProof& proof) {
  auto record = TRY(own_record(tx, actor, now));
  TRY(count_attempt(tx, count_of(actor), now));
  if (proof.password == PasswordCheck::wrong || proof.verified_hash != *record.password_hash)
    return invalid("/password", "access.password_wrong");
  forget_attempts(tx, count_of(actor));
  tx.touch("access.staff", actor.staff.text);
  return record;
}

void end_other_sign_ins(storage::Transaction& tx, const Actor& actor, Instant now) {
  const OwnSignIn own{.staff = actor.staff, .sign_in = actor.sign_in, .now = now};
  tx.execute(
      "update access_sign_in set ended_at = :now where staff_id = :staff and token_hash <> :sign_in "
      "and ended_at is null",
      own);
  tx.execute(
      "update access_shift set ends_at = :now where staff_id = :staff and ends_at > :now and not exists "
      "(select 1 from access_sign_in s where s.token_hash = :sign_in and s.device_id = access_shift.device_id)",
      own);
}

Result<void> set_password(storage::Transaction& tx, const Actor& actor, Instant now, const NewOwnPassword& request) {
  TRY(proved_again(tx, actor, now, request.proof));
  tx.execute("update access_staff set password_hash = :password_hash, version = version + 1 where id = :staff",
             OwnSignIn{actor.staff, actor.sign_in, now, request.password_hash});
  end_other_sign_ins(tx, actor, now);
  return {};
}

Result<std::vector<std::string>> renew_codes(storage::Transaction& tx, const Actor& actor, Instant now, Seed& seed,
                                             const OwnProof& proof) {
  TRY(proved_again(tx, actor, now, proof));
  return renew_recovery_codes(tx, actor.staff, seed);
}

// An offer is bound to whom it was made for.
SecondStepSecret secret_of_offer(const KeyRing& keys, const Actor& actor, const std::string& token) {
  return offered_second_step(keys, actor.staff.text + "/" + token);
}

Result<std::vector<std::string>> replace(storage::Transaction& tx, const Actor& actor, Instant now, Seed& seed,
                                         const NewOwnSecondStep& request) {
  TRY(proved_again(tx, actor, now, request.proof));
  const SecondStepSecret secret = secret_of_offer(tx.keys(), actor, request.token);
  const auto step = matching_step(secret, request.second_step.reveal().value, now, 0);
  if (!step) return invalid("/second_step", "access.second_step_wrong");
  keep_second_step(tx, actor.staff, secret, *step);
  end_other_sign_ins(tx, actor, now);
  return renew_recovery_codes(tx, actor.staff, seed);
}

}  // namespace

Result<OwnCredentials> find_own_credentials(storage::Transaction& tx, const Actor& actor, Instant now) {
  const auto record = TRY(own_record(tx, actor, now));
  TRY(require_attempts_left(tx, count_of(actor), now));
  return OwnCredentials{*record.password_hash, record.display_name, record.sign_in_name};
}

Result<Attempt<void>> change_own_password(storage::Transaction& tx, const Actor& actor, Instant now, Seed,
                                          const NewOwnPassword& request) {
  return Attempt<void>{set_password(tx, actor, now, request)};
}

Result<Attempt<std::vector<std::string>>> renew_own_recovery_codes(storage::Transaction& tx, const Actor& actor,
                                                                   Instant now, Seed seed, const OwnProof& proof) {
  return Attempt<std::vector<std::string>>{renew_codes(tx, actor, now, seed, proof)};
}

Result<SecondStepOffer> offer_own_second_step(storage::Transaction& tx, const Actor& actor, Seed seed) {
  const auto record = TRY(own_record(tx, actor, {}));
  const std::string token = new_token(seed);
  const SecondStepSecret secret = secret_of_offer(tx.keys(), actor, token);
  return SecondStepOffer{token, second_step_uri(secret, "Quell", record.sign_in_name.value), base32(secret.reveal())};
}

Result<Attempt<std::vector<std::string>>> replace_own_second_step(storage::Transaction& tx, const Actor& actor,
                                                                  Instant now, Seed seed,
                                                                  const NewOwnSecondStep& request) {
  return Attempt<std::vector<std::string>>{replace(tx, actor, now, seed, request)};
}

}  // namespace quell::access
