#pragma once

#include <boost/json/value.hpp>
#include <map>
#include <string>

#include "apps/server/http_message.h"
#include "core/read_json.h"

namespace quell::server {

// What a request says, gathered from path, query and body into one document, before it is read as a struct.
struct Fields {
  boost::json::value document;
  Scalars scalars = Scalars::typed;
};

using PathValues = std::map<std::string, std::string, std::less<>>;

// How the body of a request is written. Text is left in the request for the route itself.
// Laboratory results are HL7 v2 messages, or a table of results.
enum class Body { none, json, form, text, lab_results };

// Path values win a place of their own: a body that names the same field must say the same. An If-Match becomes the
// field `version`.
//
// Fails: invalid_input core.json_malformed, core.form_malformed, core.not_an_object
//        invalid_input server.path_disagrees        the body names another record than the path does
//        conflict      server.precondition_failed   an If-Match that is no version
Result<Fields> gather_fields(const HttpRequest& request, const PathValues& path, Body body);

}  // namespace quell::server
