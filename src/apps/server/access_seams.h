#pragma once

#include "apps/server/parts.h"

namespace quell::server {

// Who acts is who signed in (access/sign_in.h). No cookie: nobody.
FindActor actor_by_sign_in(ProgramId program);

// The gateway of texts, by the token that it was given: it hands in answers and receipts, and does nothing else. All
// others are found by `others`. Without a token nobody is the gateway.
FindActor actor_by_gateway_token(FindActor others, const std::string& token, ProgramId program);

// One event a request in the audit log; it also keeps that the sign-in was used.
AuditSink audit_into_access();

}  // namespace quell::server
