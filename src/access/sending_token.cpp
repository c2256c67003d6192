#include "access/sending_token.h"

#include "access/organization.h"
#include "access/secret_token.h"

namespace quell::access {
namespace {

struct SendingTokenRow {
  SendingTokenId id;
  ProgramId program_id;
  OrganizationId organization_id;
  Text<80> name;
  std::string token_hash;
  Instant issued_at;
  StaffId issued_by;
  std::optional<Instant> revoked_at;
  std::optional<StaffId> revoked_by;
};
BOOST_DESCRIBE_STRUCT(SendingTokenRow, (),
                      (id, program_id, organization_id, name, token_hash, issued_at, issued_by, revoked_at, revoked_by))

struct TokenUsed {
  SendingTokenId id;
  Instant now;
  Instant hour_ago;
};
BOOST_DESCRIBE_STRUCT(TokenUsed, (), (id, now, hour_ago))

struct KindOfOrganization {
  OrganizationKind kind;
};
BOOST_DESCRIBE_STRUCT(KindOfOrganization, (), (kind))

std::string hash_of_sending_token(storage::Transaction& tx, std::string_view token) {
  return token_hash(tx.keys(), TokenUse::sending, token);
}

}  // namespace

Result<IssuedToken> issue_sending_token(storage::Transaction& tx, const Actor& actor, Instant now, Seed seed,
                                        const NewSendingToken& request) {
  TRY(require(actor, Permission::manage_staff));
  if (request.name.empty()) return invalid("/name", "access.token_name_missing");
  const std::string token = std::string{sending_token_prefix} + new_token(seed);
  const SendingTokenRow row{.id = request.id,
                            .program_id = actor.program,
                            .organization_id = request.organization,
                            .name = request.name,
                            .token_hash = hash_of_sending_token(tx, token),
                            .issued_at = now,
                            .issued_by = actor.staff};
  const auto organization = tx.find<KindOfOrganization>(
      "select kind from access_organization where id = :organization_id and program_id = :program_id", row);
  if (!organization) return invalid("/organization", "access.organization_unknown");
  if (organization->kind != OrganizationKind::laboratory) return invalid("/organization", "access.not_a_laboratory");
  const auto added = tx.execute(
      "insert into access_sending_token (id, program_id, organization_id, name, token_hash, issued_at, issued_by) "
      "values (:id, :program_id, :organization_id, :name, :token_hash, :issued_at, :issued_by) on conflict do nothing",
      row);
  if (added == 0) return fail(FailureKind::conflict, "access.id_taken");
  tx.touch("access.sending_token", request.id.text);
  return IssuedToken{request.id, token};
}

Result<void> revoke_sending_token(storage::Transaction& tx, const Actor& actor, Instant now, Seed,
                                  const TokenToRevoke& request) {
  TRY(require(actor, Permission::manage_staff));
  const SendingTokenRow row{
      .id = request.token, .program_id = actor.program, .token_hash = "", .revoked_at = now, .revoked_by = actor.staff};
  const auto changed = tx.execute(
      "update access_sending_token set revoked_at = coalesce(revoked_at, :revoked_at), "
      "revoked_by = coalesce(revoked_by, :revoked_by) where id = :id and program_id = :program_id",
      row);
  if (changed == 0) return fail(FailureKind::not_found, "access.token_unknown");
  tx.touch("access.sending_token", request.token.text);
  return {};
}

Result<SendingTokens> list_sending_tokens(storage::Transaction& tx, const Actor& actor, Instant,
                                          const ListSendingTokens&) {
  TRY(require(actor, Permission::manage_staff));
  return SendingTokens{tx.all<SendingToken>(
      "select access_sending_token.id, organization_id as organization, access_organization.name as organization_name, "
      "access_sending_token.name, issued_at, issued_by, used_at, revoked_at from access_sending_token "
      "join access_organization on access_organization.id = organization_id "
      "where access_sending_token.program_id = :program_id order by issued_at desc, access_sending_token.id",
      SendingTokenRow{.program_id = actor.program, .token_hash = ""})};
}

Result<Actor> actor_of_sending_token(storage::Transaction& tx, const std::string& token, const ProgramId& program) {
  const auto row = tx.find<SendingTokenRow>(
      "select id, program_id, organization_id, name, token_hash, issued_at, issued_by, revoked_at, revoked_by "
      "from access_sending_token where token_hash = :token_hash and program_id = :program_id and revoked_at is null",
      SendingTokenRow{.program_id = program, .token_hash = hash_of_sending_token(tx, token)});
  if (!row) return fail(FailureKind::not_permitted, "access.token_unknown");
  return Actor{.program = program,
               .staff = {row->id.text},
               .organization = row->organization_id,
               .permissions = {Permission::send_results}};
}

void note_token_used(storage::Transaction& tx, const Actor& actor, Instant now) {
  tx.execute(
      "update access_sending_token set used_at = :now where id = :id and (used_at is null or used_at <= :hour_ago)",
      TokenUsed{{actor.staff.text}, now, now - std::chrono::hours{1}});
}

}  // namespace quell::access
