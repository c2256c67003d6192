#pragma once

// What one HTTP exchange says, without the library that reads it: only connection.cpp knows Beast.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/ids.h"

namespace quell::server {

enum class Method { get, post, put, patch, remove, options, other };

std::string_view name_of(Method method);  // "GET"

struct Header {
  std::string name;
  std::string value;
};

struct HttpRequest {
  RequestId id;
  Method method = Method::get;
  bool head_only = false;  // HEAD: a GET whose body is not sent
  std::string path;        // as sent, still escaped, without the query
  std::string query;
  std::vector<Header> headers;  // names in lower case
  std::string body;
  std::string peer;    // the address at the other end of the connection
  std::string client;  // whose request it is: the peer, or whom a trusted proxy names

  std::string_view header(std::string_view name) const;  // empty where there is none
  std::string_view cookie(std::string_view name) const;
};

struct Answer {
  int status = 200;
  std::string content_type = {};
  std::string body = {};
  std::vector<Header> headers = {};

  void set(std::string_view name, std::string value);
  std::string_view header(std::string_view name) const;
};

// One path segment or field with its %XX resolved. Empty optional where an escape is broken, the text is not UTF-8 or
// holds a control character.
std::optional<std::string> unescaped_segment(std::string_view segment);

// The pieces between separators, trimmed, without empty ones.
std::vector<std::string_view> pieces(std::string_view text, char separator);

}  // namespace quell::server
