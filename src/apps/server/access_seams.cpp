#include "apps/server/access_seams.h"

#include "access/append_audit_event.h"
#include "access/sending_token.h"
#include "access/sign_in.h"
#include "core/sealing.h"

namespace quell::server {

FindActor actor_by_sign_in(ProgramId program) {
  return [program](storage::Transaction& tx, const Credentials& credentials,
                   Instant now) -> Result<std::optional<access::Actor>> {
    if (credentials.sign_in.empty()) return std::nullopt;
    if (credentials.sign_in.starts_with(access::sending_token_prefix))
      return TRY(access::actor_of_sending_token(tx, credentials.sign_in, program));
    return TRY(access::actor_of_sign_in(tx, credentials.sign_in, now, program));
  };
}

FindActor actor_by_gateway_token(FindActor others, const std::string& token, ProgramId program) {
  if (token.empty()) return others;
  return [others = std::move(others), token, program](storage::Transaction& tx, const Credentials& credentials,
                                                      Instant now) -> Result<std::optional<access::Actor>> {
    if (!equal_secret(credentials.sign_in, token)) return others(tx, credentials, now);
    return access::Actor{
        .program = program, .staff = {"text_gateway"}, .permissions = {access::Permission::hear_texts}};
  };
}

AuditSink audit_into_access() {
  return [](storage::Transaction& tx, const access::Actor& actor, const AuditedRequest& request, Instant now,
            Seed seed) -> Result<void> {
    access::append_audit_event(
        tx, actor, now, seed,
        {.operation = request.operation,
         .kind = request.did == Did::change ? access::AuditKind::change : access::AuditKind::read,
         .outcome = request.refused.empty() ? "done" : request.refused,
         .touched = request.touched});
    access::refresh_sign_in(tx, actor, now);
    return {};
  };
}

}  // namespace quell::server
