#include "apps/server/fields.h"

#include <boost/json.hpp>
#include <charconv>

namespace quell::server {
namespace {

Result<boost::json::value> body_of(const HttpRequest& request, Body body) {
  if (body == Body::json && !request.body.empty()) return parse_json(request.body);
  if (body == Body::form) return parse_form(request.body);
  if (body == Body::none) return parse_form(request.query);
  return boost::json::object{};
}

Result<void> add_path(boost::json::object& document, const PathValues& path) {
  for (const auto& [name, text] : path) {
    const auto [found, added] = document.emplace(name, boost::json::string{text});
    if (!added && found->value() != boost::json::value(text)) return invalid("/" + name, "server.path_disagrees");
  }
  return {};
}

Result<void> add_version(Fields& fields, std::string_view if_match) {
  if (if_match.empty() || if_match == "*") return {};
  if (if_match.starts_with("W/")) if_match.remove_prefix(2);
  if (if_match.size() > 1 && if_match.front() == '"') if_match = if_match.substr(1, if_match.size() - 2);
  std::int64_t version = 0;
  const auto [end, error] = std::from_chars(if_match.data(), if_match.data() + if_match.size(), version);
  if (error != std::errc{} || end != if_match.data() + if_match.size())
    return fail(FailureKind::conflict, "server.precondition_failed");
  auto& slot = fields.document.get_object()["version"];
  if (fields.scalars == Scalars::typed) slot = version;
  else slot = boost::json::string{if_match};
  return {};
}

}  // namespace

Result<Fields> gather_fields(const HttpRequest& request, const PathValues& path, Body body) {
  Fields fields{TRY(body_of(request, body)), body == Body::json ? Scalars::typed : Scalars::as_text};
  if (!fields.document.is_object()) return invalid("", "core.not_an_object");
  TRY(add_path(fields.document.get_object(), path));
  TRY(add_version(fields, request.header("if-match")));
  return fields;
}

}  // namespace quell::server
