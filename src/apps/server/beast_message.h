#pragma once

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

#include "apps/server/http_message.h"

namespace quell::server {

using BeastHead = boost::beast::http::request_header<>;
using BeastResponse = boost::beast::http::response<boost::beast::http::string_body>;

// The head of a request, with headers of one name joined. Nothing where it must not be served: a target that is no
// path, or no Host or two of them.
std::optional<HttpRequest> request_of(const BeastHead& head);

BeastResponse response_of(Answer answer, unsigned version);

}  // namespace quell::server
