#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <variant>

#include "apps/server/http_message.h"

namespace quell::server {

// A described value, already written as JSON; empty means 204.
struct JsonText {
  std::string text;
};

// A page: its template under web/public/pages, without ".mustache", and what the template shows.
struct HtmlPage {
  std::string name;
  boost::json::object data = {};
};

// After a form was taken: where to look next (303).
struct SeeOther {
  std::string path;
};

// A file. With a name, which never holds personal data, the browser keeps it; else it shows it. A tag, known
// beforehand, says that nothing needs to be computed for it.
struct FileReply {
  std::string content_type;
  std::string bytes;
  std::string name = {};
  std::string tag = {};
};

// What a route answers with when nothing failed.
struct Reply {
  std::variant<JsonText, HtmlPage, SeeOther, FileReply> content;
  int status = 200;
  std::vector<Header> headers = {};  // cookies of a sign-in, for example
};

}  // namespace quell::server
