#include "apps/server/http_message.h"

#include <algorithm>
#include <charconv>

#include "core/text.h"

namespace quell::server {
namespace {

std::string_view value_named(const std::vector<Header>& headers, std::string_view name) {
  const auto found = std::ranges::find(headers, name, &Header::name);
  return found == headers.end() ? std::string_view{} : std::string_view{found->value};
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

}  // namespace

std::string_view name_of(Method method) {
  switch (method) {
    case Method::get: return "GET";
    case Method::post: return "POST";
    case Method::put: return "PUT";
    case Method::patch: return "PATCH";
    case Method::remove: return "DELETE";
    case Method::options: return "OPTIONS";
    case Method::other: return "OTHER";
  }
  return "";
}

std::string_view HttpRequest::header(std::string_view name) const { return value_named(headers, name); }

std::string_view HttpRequest::cookie(std::string_view name) const {
  for (const std::string_view pair : pieces(header("cookie"), ';'))
    if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=')
      return pair.substr(name.size() + 1);
  return {};
}

void Answer::set(std::string_view name, std::string value) {
  const auto found = std::ranges::find(headers, name, &Header::name);
  if (found == headers.end()) headers.push_back({std::string{name}, std::move(value)});
  else found->value = std::move(value);
}

std::string_view Answer::header(std::string_view name) const { return value_named(headers, name); }

std::optional<std::string> unescaped_segment(std::string_view segment) {
  std::string text;
  for (std::size_t i = 0; i < segment.size(); ++i) {
    if (segment[i] != '%') {
      text += segment[i];
      continue;
    }
    unsigned char byte = 0;
    if (i + 2 >= segment.size()) return {};
    const auto [end, error] = std::from_chars(segment.data() + i + 1, segment.data() + i + 3, byte, 16);
    if (error != std::errc{} || end != segment.data() + i + 3) return {};
    text += static_cast<char>(byte);
    i += 2;
  }
  const bool has_control = std::ranges::any_of(text, [](unsigned char c) { return c < 0x20 || c == 0x7f; });
  if (has_control || clean_text(text, 1000, Lines::one).refused) return {};
  return text;
}

std::vector<std::string_view> pieces(std::string_view text, char separator) {
  std::vector<std::string_view> found;
  while (!text.empty()) {
    const std::string_view piece = text.substr(0, text.find(separator));
    text.remove_prefix(std::min(piece.size() + 1, text.size()));
    if (const auto kept = trimmed(piece); !kept.empty()) found.push_back(kept);
  }
  return found;
}

}  // namespace quell::server
