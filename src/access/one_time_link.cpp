#include "access/one_time_link.h"

#include "access/secret_token.h"
#include "core/base64.h"

namespace quell::access {
namespace {

constexpr std::chrono::hours works_for{72};

struct LinkRow {
  std::string token_hash;
  StaffId staff;
  LinkPurpose purpose = LinkPurpose::set_everything;
  Instant ends_at;
  Instant now;
  StaffId made_by;
};
BOOST_DESCRIBE_STRUCT(LinkRow, (), (token_hash, staff, purpose, ends_at, now, made_by))

struct LinkFound {
  StaffId staff;
  LinkPurpose purpose;
};
BOOST_DESCRIBE_STRUCT(LinkFound, (), (staff, purpose))

}  // namespace

OneTimeLink make_link(storage::Transaction& tx, Instant now, Seed& seed, const StaffId& staff, LinkPurpose purpose,
                      const StaffId& made_by) {
  OneTimeLink link{staff, new_token(seed), now + works_for};
  const LinkRow row{token_hash(tx.keys(), TokenUse::link, link.token), staff, purpose, link.ends_at, now, made_by};
  const auto ended = tx.execute(
      "update access_link set ends_at = :now where staff_id = :staff and used_at is null and ends_at > :now", row);
  link.ended_earlier = ended > 0;
  tx.execute(
      "insert into access_link (token_hash, staff_id, purpose, ends_at, used_at, recorded_at, recorded_by) "
      "values (:token_hash, :staff, :purpose, :ends_at, null, :now, :made_by)",
      row);
  return link;
}

Result<FoundLink> find_link(storage::Transaction& tx, const std::string& token, Instant now) {
  const auto found = tx.find<LinkFound>(
      "select staff_id as staff, purpose from access_link "
      "where token_hash = :token_hash and used_at is null and ends_at > :now",
      LinkRow{.token_hash = token_hash(tx.keys(), TokenUse::link, token), .now = now});
  if (!found) return fail(FailureKind::not_found, "access.link_unknown");
  const auto staff = find_staff(tx, found->staff);
  if (!staff || !staff->is_in_force(now)) return fail(FailureKind::not_found, "access.link_unknown");
  return FoundLink{found->staff, found->purpose};
}

Result<FoundLink> use_link(storage::Transaction& tx, const std::string& token, Instant now) {
  const FoundLink found = TRY(find_link(tx, token, now));
  const auto used = tx.execute(
      "update access_link set used_at = :now where token_hash = :token_hash and used_at is null and ends_at > :now",
      LinkRow{.token_hash = token_hash(tx.keys(), TokenUse::link, token), .now = now});
  if (used == 0) return fail(FailureKind::not_found, "access.link_unknown");
  return found;
}

SecondStepSecret offered_second_step(const KeyRing& keys, const std::string& token) {
  const std::string hash = *from_base64(keyed_hash(derived_key(keys.index(), "access.offered_second_step"), token));
  return SecondStepSecret{hash.substr(0, 20)};
}

}  // namespace quell::access
