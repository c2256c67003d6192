#pragma once

// Makes a route of a verb: its request and response follow from the verb's signature.
//
//     write_route<&clinics::book_appointment>(Method::post, "/api/appointments", "Books a held place",
//                                             Permission::use_public_pages, {.reasons = {"clinics.place_taken"}})
//
// As little as may be is compiled a route: read the request, call the verb, write the answer.

#include "apps/server/route.h"
#include "apps/server/verb_name.h"
#include "core/write_json.h"

namespace quell::server {

using access::Permission;

template <class Verb>
struct VerbSignature;
template <class Answer, class Request>
struct VerbSignature<Result<Answer> (*)(storage::Transaction&, const access::Actor&, Instant, Seed, const Request&)> {
  using AnswerType = Answer;
  using RequestType = Request;
  static Result<Answer> act(auto verb, const Call& call, const Request& request) {
    return verb(call.tx, call.actor, call.now, call.seed, request);
  }
};
template <class Answer, class Request>
struct VerbSignature<Result<Answer> (*)(storage::Transaction&, const access::Actor&, Instant, const Request&)> {
  using AnswerType = Answer;
  using RequestType = Request;
  static Result<Answer> act(auto verb, const Call& call, const Request& request) {
    return verb(call.tx, call.actor, call.now, request);
  }
};

template <auto verb>
Result<Work> prepare_verb(const Fields& fields) {
  using Signature = VerbSignature<decltype(verb)>;
  using Request = typename Signature::RequestType;
  auto request = read_json<Request>(fields.document, fields.scalars);
  if (!request) return tl::unexpected(std::move(request).error());
  return Work{[kept = *std::move(request)](const Call& call) -> Result<Reply> {
    auto answer = Signature::act(verb, call, kept);
    if (!answer) return tl::unexpected(std::move(answer).error());
    if constexpr (std::is_void_v<typename Signature::AnswerType>) return Reply{JsonText{}};
    else return Reply{JsonText{to_json(*answer)}};
  }};
}

template <class T>
std::string schema_text(SchemaComponents& components) {
  if constexpr (std::is_void_v<T>) return {};
  else return json_schema<T>(components);
}

// What every verb's route is given, before its types are filled in.
Route verb_route(Method method, std::string path, std::string about, Permission permission, RouteOptions options);

template <auto verb>
Route typed_route(Route route) {
  using Signature = VerbSignature<decltype(verb)>;
  route.operation = verb_name<verb>();
  route.request_schema = schema_text<typename Signature::RequestType>;
  route.response_schema = schema_text<typename Signature::AnswerType>;
  return route;
}

// A reading verb whose request must not stand in an address is asked by POST.
template <auto verb>
Route read_route(Method method, std::string path, std::string about, Permission permission, RouteOptions options = {}) {
  Route route = verb_route(method, std::move(path), std::move(about), permission, std::move(options));
  route.work = Reading{prepare_verb<verb>};
  return typed_route<verb>(std::move(route));
}

template <auto verb>
Route read_route(std::string path, std::string about, Permission permission, RouteOptions options = {}) {
  return read_route<verb>(Method::get, std::move(path), std::move(about), permission, std::move(options));
}

template <auto verb>
Route write_route(Method method, std::string path, std::string about, Permission permission,
                  RouteOptions options = {}) {
  Route route = verb_route(method, std::move(path), std::move(about), permission, std::move(options));
  route.work = Writing{prepare_verb<verb>};
  return typed_route<verb>(std::move(route));
}

}  // namespace quell::server
