#pragma once

// Pages and forms for the public: complete without JavaScript, under /en/…, /es/… and, by the reader's languages,
// without a prefix.

#include "apps/server/route.h"

namespace quell::server {

using Show = std::function<Result<Reply>(const Call&)>;
using ShowAgain = std::function<Result<Reply>(const Call&, const Failure&)>;

// Reads, and shows: `show` replies with an HtmlPage.
Route page_route(std::string path, std::string operation, std::string about, Show show, RouteOptions options = {});

// Takes a form in one transaction of the write lane: `take` replies with SeeOther or an HtmlPage. Where it fails, all
// that it wrote is taken back, and `again` shows the form with what was typed and what is wrong, in a read of its own.
Route form_route(std::string path, std::string operation, std::string about, Show take, ShowAgain again,
                 RouteOptions options = {});

// What a page's path, query or form says, as a described struct.
// Fails: invalid_input core.request_invalid
template <class Request>
Result<Request> request_of(const Call& call) {
  return read_json<Request>(call.fields.document, call.fields.scalars);
}

}  // namespace quell::server
