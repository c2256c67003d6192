#include "access/sign_in.h"

#include "access/secret_token.h"

namespace quell::access {
namespace {

struct SignInRow {
  std::string token_hash;
  StaffId staff_id;
  std::optional<DeviceId> device_id;
  SignInKind kind = SignInKind::full;
  Instant began_at;
  Instant seen_at;
  Instant ends_at;
  std::optional<Instant> ended_at;
};
BOOST_DESCRIBE_STRUCT(SignInRow, (), (token_hash, staff_id, device_id, kind, began_at, seen_at, ends_at, ended_at))

struct Refresh {
  std::string token_hash;
  Instant now;
  Instant idle_since;   // seen later than this: not idle
  Instant fresh_since;  // seen later than this: not yet due
};
BOOST_DESCRIBE_STRUCT(Refresh, (), (token_hash, now, idle_since, fresh_since))

}  // namespace

NewSignIn start_sign_in(storage::Transaction& tx, Instant now, Seed& seed, const SignInStart& start) {
  NewSignIn sign_in{start.staff, new_token(seed), start.ends_at};
  const SignInRow row{token_hash(tx.keys(), TokenUse::sign_in, sign_in.token),
                      start.staff,
                      start.device,
                      start.kind,
                      now,
                      now,
                      start.ends_at,
                      {}};
  tx.execute(
      "insert into access_sign_in (token_hash, staff_id, device_id, kind, began_at, seen_at, ends_at, ended_at) "
      "values (:token_hash, :staff_id, :device_id, :kind, :began_at, :seen_at, :ends_at, :ended_at)",
      row);
  if (start.kind == SignInKind::full && start.device)
    tx.execute(
        "insert into access_shift (staff_id, device_id, began_at, ends_at) "
        "values (:staff_id, :device_id, :began_at, :ends_at) on conflict (staff_id, device_id) "
        "do update set began_at = excluded.began_at, ends_at = excluded.ends_at",
        row);
  return sign_in;
}

Result<SignedIn> find_sign_in(storage::Transaction& tx, const std::string& token, Instant now,
                              const ProgramId& program) {
  const auto row = tx.find<SignInRow>("select * from access_sign_in where token_hash = :token_hash",
                                      SignInRow{.token_hash = token_hash(tx.keys(), TokenUse::sign_in, token)});
  if (!row || row->ended_at) return fail(FailureKind::not_permitted, "access.signed_out");
  if (now >= row->ends_at || now - row->seen_at >= sign_in_idle)
    return fail(FailureKind::not_permitted, "access.sign_in_expired");
  const auto staff = find_staff(tx, row->staff_id);
  if (!staff || !staff->is_in_force(now) || staff->program_id != program)
    return fail(FailureKind::not_permitted, "access.signed_out");
  Actor actor = actor_of(tx, *staff);
  actor.sign_in = row->token_hash;
  return SignedIn{std::move(actor), staff->display_name, row->kind, row->device_id, row->seen_at, row->ends_at};
}

Result<Actor> actor_of_sign_in(storage::Transaction& tx, const std::string& token, Instant now,
                               const ProgramId& program) {
  return TRY(find_sign_in(tx, token, now, program)).actor;
}

std::optional<MySignIn> my_sign_in(storage::Transaction& tx, const Actor& actor) {
  const auto row = tx.find<SignInRow>("select * from access_sign_in where token_hash = :token_hash",
                                      SignInRow{.token_hash = actor.sign_in});
  if (!row) return {};
  return MySignIn{row->kind, row->device_id, row->seen_at + sign_in_idle, row->ends_at};
}

Result<MySignIn> stay_signed_in(storage::Transaction& tx, const Actor& actor, Instant now, Seed, const StaySignedIn&) {
  refresh_sign_in(tx, actor, now);
  const auto mine = my_sign_in(tx, actor);
  if (!mine) return fail(FailureKind::not_permitted, "access.signed_out");
  return *mine;
}

bool refresh_sign_in(storage::Transaction& tx, const Actor& actor, Instant now) {
  if (actor.sign_in.empty()) return false;
  const Refresh refresh{actor.sign_in, now, now - sign_in_idle, now - std::chrono::minutes{1}};
  return tx.execute(
             "update access_sign_in set seen_at = :now where token_hash = :token_hash and ended_at is null "
             "and ends_at > :now and seen_at > :idle_since and seen_at <= :fresh_since",
             refresh) == 1;
}

}  // namespace quell::access
