#include "apps/server/beast_message.h"

#include <algorithm>
#include <cctype>
#include <ctime>

namespace quell::server {
namespace {

namespace http = boost::beast::http;

Method method_of(http::verb verb) {
  switch (verb) {
    case http::verb::get:
    case http::verb::head: return Method::get;
    case http::verb::post: return Method::post;
    case http::verb::put: return Method::put;
    case http::verb::patch: return Method::patch;
    case http::verb::delete_: return Method::remove;
    case http::verb::options: return Method::options;
    default: return Method::other;
  }
}

void add_header(std::vector<Header>& headers, std::string_view name, std::string_view value) {
  std::string lower{name};
  std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const auto found = std::ranges::find(headers, lower, &Header::name);
  if (found == headers.end()) headers.push_back({std::move(lower), std::string{value}});
  else found->value.append(lower == "cookie" ? "; " : ", ").append(value);
}

std::string http_date() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  char text[40];
  return {text, std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts)};
}

}  // namespace

std::optional<HttpRequest> request_of(const BeastHead& head) {
  const std::string_view target{head.target()};
  const auto hosts = head.count(http::field::host);
  if (!target.starts_with('/') || hosts > 1 || (hosts == 0 && head.version() >= 11)) return {};

  HttpRequest request;
  request.method = method_of(head.method());
  request.head_only = head.method() == http::verb::head;
  request.path = target.substr(0, target.find('?'));
  if (request.path.size() < target.size()) request.query = target.substr(request.path.size() + 1);
  for (const auto& field : head)
    add_header(request.headers, std::string_view{field.name_string()}, std::string_view{field.value()});
  return request;
}

BeastResponse response_of(Answer answer, unsigned version) {
  BeastResponse response{static_cast<http::status>(answer.status), version};
  response.set(http::field::date, http_date());
  if (!answer.content_type.empty()) response.set(http::field::content_type, answer.content_type);
  for (const Header& header : answer.headers) response.insert(header.name, header.value);
  response.body() = std::move(answer.body);
  if (answer.status != 204 && answer.status != 304) response.content_length(response.body().size());
  return response;
}

}  // namespace quell::server
