#include "access/accept_invitation.h"

#include "access/recovery_codes.h"
#include "access/register_device.h"
#include "access/spend_second_step.h"

namespace quell::access {
namespace {

struct NewPassword {
  StaffId staff;
  std::string hash;
};
BOOST_DESCRIBE_STRUCT(NewPassword, (), (staff, hash))

struct Opened {
  StaffRecord staff;
  LinkPurpose purpose;
};

Result<Opened> open_link(storage::Transaction& tx, const ProgramId& program, const std::string& token, Instant now) {
  const FoundLink link = TRY(find_link(tx, token, now));
  auto staff = find_staff(tx, link.staff);
  if (!staff || staff->program_id != program) return fail(FailureKind::not_found, "access.link_unknown");
  return Opened{*std::move(staff), link.purpose};
}

// The offered secret becomes theirs once a code proves that the app has it.
Result<std::int64_t> proved_step(storage::Transaction& tx, Instant now, const AcceptInvitation& request) {
  const auto step =
      matching_step(offered_second_step(tx.keys(), request.token), request.second_step.reveal().value, now, 0);
  if (!step) return invalid("/second_step", "access.second_step_wrong");
  return *step;
}

Result<Accepted> accept(storage::Transaction& tx, Instant now, Seed& seed, const AcceptInvitation& request) {
  const auto [staff, purpose] = TRY(open_link(tx, request.program, request.token, now));
  TRY(count_attempt(tx, {"link/" + request.token, 10}, now));
  std::int64_t step = 0;
  const bool sets_second_step = purpose == LinkPurpose::set_everything;
  if (sets_second_step) step = TRY(proved_step(tx, now, request));
  else TRY(spend_second_step(tx, staff, request.second_step, now));

  // From here on nothing fails: a refusal is kept with what was counted, so it must leave nothing half-done.
  TRY(use_link(tx, request.token, now));
  Accepted accepted;
  if (sets_second_step) {
    keep_second_step(tx, staff.id, offered_second_step(tx.keys(), request.token), step);
    accepted.recovery_codes = renew_recovery_codes(tx, staff.id, seed);
  }
  end_sign_ins(tx, staff.id, now);
  tx.execute("update access_staff set password_hash = :hash, pin_hash = null, version = version + 1 where id = :staff",
             NewPassword{staff.id, request.password_hash});
  SignInStart start{.staff = staff.id, .ends_at = now + sign_in_longest};
  if (request.device_token) {
    if (const auto device = find_device(tx, request.program, *request.device_token)) start.device = device->id;
  }
  accepted.sign_in = start_sign_in(tx, now, seed, start);
  tx.touch("access.staff", staff.id.text);
  return accepted;
}

}  // namespace

Result<InvitationFound> find_invitation(storage::Transaction& tx, Instant now, const FindInvitation& request) {
  const auto [staff, purpose] = TRY(open_link(tx, request.program, request.token, now));
  InvitationFound found{purpose, staff.display_name, staff.sign_in_name, {}, {}};
  if (purpose == LinkPurpose::set_everything) {
    const SecondStepSecret secret = offered_second_step(tx.keys(), request.token);
    found.second_step_uri = second_step_uri(secret, "Quell", staff.sign_in_name.value);
    found.second_step_key = base32(secret.reveal());
  }
  return found;
}

Result<Attempt<Accepted>> accept_invitation(storage::Transaction& tx, Instant now, Seed seed,
                                            const AcceptInvitation& request) {
  return Attempt<Accepted>{accept(tx, now, seed, request)};
}

}  // namespace quell::access
