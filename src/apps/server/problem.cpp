#include "apps/server/problem.h"

#include <map>
#include <optional>

#include "core/write_json.h"

namespace quell::server {
namespace {

struct FaultShown {
  std::string pointer;
  std::string reason;
  std::string detail;
};
BOOST_DESCRIBE_STRUCT(FaultShown, (), (pointer, reason, detail))

struct Problem {
  std::string type;
  std::string title;
  int status;
  std::string detail;
  std::string reason;
  std::vector<FaultShown> faults;
  std::string request_id;
};
BOOST_DESCRIBE_STRUCT(Problem, (), (type, title, status, detail, reason, faults, request_id))

const std::map<std::string_view, int> edge_statuses = {
    {"server.sign_in_needed", 401},         {"server.method_not_allowed", 405},
    {"server.not_acceptable", 406},         {"server.request_too_slow", 408},
    {"server.precondition_failed", 412},    {"server.body_too_large", 413},
    {"server.media_type_unsupported", 415}, {"server.too_many_requests", 429},
    {"server.header_too_large", 431},       {"server.internal", 500},
    {"access.too_many_attempts", 429},      {"server.too_many_code_tries", 429},
};

}  // namespace

int status_of(const Failure& failure) {
  if (const auto edge = edge_statuses.find(failure.reason); edge != edge_statuses.end()) return edge->second;
  if (failure.reason.ends_with(".changed_meanwhile")) return 412;
  switch (failure.kind) {
    case FailureKind::invalid_input: return 400;
    case FailureKind::not_found: return 404;
    case FailureKind::not_permitted: return 403;
    case FailureKind::conflict: return 409;
    case FailureKind::unavailable: return 503;
  }
  return 500;
}

Answer problem_answer(const Failure& failure, const Texts& texts, const ProblemContext& context) {
  const int status = status_of(failure);
  Problem problem{
      .type = "urn:quell:problem:" + failure.reason,
      .title = texts.say(context.language, "server.title_" + std::to_string(status)),
      .status = status,
      .detail = texts.say(context.language, failure.reason),
      .reason = failure.reason,
      .faults = {},
      .request_id = std::string{context.request_id},
  };
  for (const Fault& fault : failure.faults)
    problem.faults.push_back({fault.field, fault.reason, texts.say(context.language, fault.reason)});
  Answer answer{status, "application/problem+json", to_json(problem), {}};
  answer.set("content-language", std::string{context.language});
  if (status == 503) answer.set("retry-after", "5");
  if (status == 401) answer.set("www-authenticate", "Bearer");
  return answer;
}

std::string problem_schema() {
  return R"({"type":"object","required":["type","title","status","detail","reason","faults","request_id"],"properties":{)"
         R"("type":{"type":"string"},"title":{"type":"string"},"status":{"type":"integer"},"detail":{"type":"string"},)"
         R"("reason":{"type":"string"},"request_id":{"type":"string"},"faults":{"type":"array","items":{"type":"object",)"
         R"("required":["pointer","reason","detail"],"properties":{"pointer":{"type":"string"},)"
         R"("reason":{"type":"string"},"detail":{"type":"string"}}}}}})";
}

}  // namespace quell::server
