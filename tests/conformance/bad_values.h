#pragma once

#include <string>
#include <vector>

#include "tests/conformance/sample.h"

namespace quell::conformance {

// A request with one thing wrong in it.
struct BadRequest {
  std::string what;              // for whoever reads the test's complaint
  std::string pointer;           // of the field; "" where the whole cannot be read
  boost::json::object document;  // where the body is made from one
  bool must_be_refused = true;   // else the verb decides; it must only answer
};

// Each field of a good request in turn: missing, of another type, too long, out of range, not to be kept, and beside it
// one that nobody knows. Texts hold the canary.
std::vector<BadRequest> bad_requests(const server::Route& route, const boost::json::object& good);

// Bodies that are no request at all.
std::vector<std::string> bad_bodies(const boost::json::object& good);

}  // namespace quell::conformance
