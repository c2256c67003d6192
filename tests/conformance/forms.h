#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/conformance/whole_server.h"

namespace quell::conformance {

// A form of a page: where it goes, and what a visitor would send with it.
struct PageForm {
  std::string action;  // "/en/book"
  boost::json::object fields;
};

// The forms of a page that are sent by POST, filled in as an honest visitor would.
std::vector<PageForm> forms_of(const std::string& html);

// Walks through the public pages like a visitor with much time: each page that a GET shows, each form on it, each form
// on what comes back. One of each action, by the pattern of the action's route.
std::map<std::string, PageForm> all_forms(WholeServer& server, const Caller& visitor);

}  // namespace quell::conformance
