#include "apps/server/render.h"

#include "apps/server/problem.h"

namespace quell::server {
namespace {

// The path of this page in another language.
std::string path_in(const std::string& language, const Exchange& exchange) {
  std::string path = exchange.request.path;
  if (!exchange.match.language.empty()) path = path.substr(1 + exchange.match.language.size());
  if (!exchange.request.query.empty()) path += "?" + exchange.request.query;
  return "/" + language + path;
}

std::string another_language(const Exchange& exchange, const Texts& texts) {
  for (const std::string& language : texts.languages())
    if (language != exchange.language) return language;
  return {};
}

bool wants_page(const Exchange& exchange) {
  const auto accept = exchange.request.header("accept");
  if (exchange.match.route) return exchange.match.route->shows == Shows::page;
  return accept.find("text/html") != accept.npos && !exchange.request.path.starts_with("/api/");
}

}  // namespace

std::string rendered_page(const Exchange& exchange, const HtmlPage& page, const ServerParts& parts) {
  boost::json::object data = parts.shell ? parts.shell(exchange.language) : boost::json::object{};
  data["language"] = exchange.language;
  data["base"] = "/" + exchange.language;
  data["request_id"] = exchange.request.id.text;
  if (exchange.request.method == Method::get)
    if (const std::string other = another_language(exchange, parts.texts); !other.empty())
      data["other_language_href"] = path_in(other, exchange);
  for (const auto& [name, value] : page.data) data[name] = value;
  return parts.templates.render(page.name, exchange.language, data);
}

Answer rendered(const Exchange& exchange, const ServerParts& parts) {
  const Reply& reply = exchange.reply;
  Answer answer{.status = reply.status, .headers = reply.headers};
  if (const auto* json = std::get_if<JsonText>(&reply.content)) {
    answer.body = json->text;
    if (answer.body.empty()) answer.status = 204;
    else answer.content_type = "application/json";
  } else if (const auto* page = std::get_if<HtmlPage>(&reply.content)) {
    answer.body = rendered_page(exchange, *page, parts);
    answer.content_type = "text/html; charset=utf-8";
    answer.set("content-language", exchange.language);
    if (exchange.match.language.empty()) answer.set("vary", "Accept-Language");
  } else if (const auto* next = std::get_if<SeeOther>(&reply.content)) {
    answer.status = 303;
    answer.set("location", next->path);
  } else if (const auto* file = std::get_if<FileReply>(&reply.content)) {
    answer.body = file->bytes;
    answer.content_type = file->content_type;
    if (!file->tag.empty()) answer.set("etag", file->tag);
    if (!file->name.empty()) answer.set("content-disposition", "attachment; filename=\"" + file->name + "\"");
  }
  return answer;
}

Answer rendered_failure(const Exchange& exchange, const Failure& failure, const ServerParts& parts) {
  Answer answer = problem_answer(failure, parts.texts, {exchange.language, exchange.request.id.text});
  if (!wants_page(exchange) || !parts.templates.has("error")) return answer;
  answer.content_type = "text/html; charset=utf-8";
  answer.body =
      rendered_page(exchange, {"error", {{"text", parts.texts.say(exchange.language, failure.reason)}}}, parts);
  return answer;
}

}  // namespace quell::server
