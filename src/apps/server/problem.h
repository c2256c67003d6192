#pragma once

#include <string_view>

#include "apps/server/http_message.h"
#include "apps/server/texts.h"
#include "core/result.h"

namespace quell::server {

// The HTTP status of a failure. Kinds map once: invalid_input 400, not_found 404, not_permitted 403, conflict 409,
// unavailable 503; a reason "*.changed_meanwhile" is 412. 422 is not used: to a caller, a body that does not parse and
// one whose field is wrong are mended alike. The edge's own reasons (server.*) have their own: 401, 405, 406, 408, 412,
// 413, 415, 429, 431.
int status_of(const Failure& failure);

struct ProblemContext {
  std::string_view language;
  std::string_view request_id;
};

// An RFC 9457 document: type, title, status, detail, reason, faults, request_id. Detail is the reason's sentence.
Answer problem_answer(const Failure& failure, const Texts& texts, const ProblemContext& context);

// Its JSON Schema.
std::string problem_schema();

}  // namespace quell::server
