#include "access/sign_out.h"

#include "access/manage_right.h"
#include "access/secret_token.h"

namespace quell::access {
namespace {

struct Ending {
  std::string token_hash;
  Instant now;
};
BOOST_DESCRIBE_STRUCT(Ending, (), (token_hash, now))

}  // namespace

void sign_out(storage::Transaction& tx, Instant now, const std::string& token, Shift shift) {
  const Ending ending{token_hash(tx.keys(), TokenUse::sign_in, token), now};
  if (shift == Shift::ends)
    tx.execute(
        "update access_shift set ends_at = :now where ends_at > :now and exists (select 1 from access_sign_in s "
        "where s.token_hash = :token_hash and s.ended_at is null and s.staff_id = access_shift.staff_id "
        "and s.device_id = access_shift.device_id)",
        ending);
  tx.execute("update access_sign_in set ended_at = :now where token_hash = :token_hash and ended_at is null", ending);
}

Result<void> end_all_sign_ins(storage::Transaction& tx, const Actor& actor, Instant now, Seed,
                              const EndAllSignIns& request) {
  if (request.staff != actor.staff) TRY(require_manageable(tx, actor, request.staff));
  end_sign_ins(tx, request.staff, now);
  tx.touch("access.staff", request.staff.text);
  return {};
}

Result<void> end_own_sign_ins(storage::Transaction& tx, const Actor& actor, Instant now, Seed, const EndOwnSignIns&) {
  if (actor.sign_in.empty()) return fail(FailureKind::not_permitted, "access.signed_out");
  end_sign_ins(tx, actor.staff, now);
  tx.touch("access.staff", actor.staff.text);
  return {};
}

}  // namespace quell::access
