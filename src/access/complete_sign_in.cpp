#include "access/complete_sign_in.h"

#include "access/register_device.h"
#include "access/spend_second_step.h"

namespace quell::access {
namespace {

tl::unexpected<Failure> wrong() { return fail(FailureKind::not_permitted, "access.sign_in_wrong"); }

Result<StaffId> proved(storage::Transaction& tx, Instant now, const SignInProof& proof) {
  const auto staff = find_staff_by_name(tx, proof.name.program, folded_sign_in_name(proof.name.sign_in_name));
  if (!staff || !staff->is_in_force(now)) return wrong();
  tx.touch("access.staff", staff->id.text);
  const bool same_hash = staff->password_hash && proof.verified_hash == staff->password_hash;
  if (proof.password == PasswordCheck::wrong || !same_hash) return wrong();
  TRY(spend_second_step(tx, *staff, proof.second_step, now));
  return staff->id;
}

Result<NewSignIn> attempt_of_signing_in(storage::Transaction& tx, Instant now, Seed& seed, const SignInProof& proof) {
  const SignInCounts counts = counts_of(tx, proof.name);
  TRY(count_attempt(tx, counts.name, now));
  TRY(count_attempt(tx, counts.address, now));
  const StaffId staff = TRY(proved(tx, now, proof));
  SignInStart start{.staff = staff, .ends_at = now + sign_in_longest};
  forget_attempts(tx, counts.name);
  take_attempt_back(tx, counts.address);
  if (proof.name.device_token) {
    if (const auto device = find_device(tx, proof.name.program, *proof.name.device_token)) start.device = device->id;
  }
  return start_sign_in(tx, now, seed, start);
}

}  // namespace

Result<Attempt<NewSignIn>> complete_sign_in(storage::Transaction& tx, Instant now, Seed seed,
                                            const SignInProof& proof) {
  return Attempt<NewSignIn>{attempt_of_signing_in(tx, now, seed, proof)};
}

}  // namespace quell::access
