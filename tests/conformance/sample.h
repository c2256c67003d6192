#pragma once

// Requests made from the schemas of the route table, so that a new route is tested without being named.

#include <boost/json.hpp>
#include <functional>
#include <map>
#include <string>

#include "apps/server/route.h"

namespace quell::conformance {

// A route's request as JSON Schema, with what it refers to.
class RequestSchema {
 public:
  explicit RequestSchema(const server::Route& route);

  bool is_there() const { return !top_.is_null(); }
  const boost::json::value& top() const { return top_; }

  // What a "$ref" stands for; others are themselves. The name of the struct, or "".
  const boost::json::value& resolved(const boost::json::value& schema) const;
  static std::string name_of(const boost::json::value& schema);

 private:
  boost::json::value top_;
  std::map<std::string, boost::json::value, std::less<>> components_;
};

// Ids of records by the field that names them: "site", "dose_id", "clinics.AppointmentRef/id".
using Records = std::map<std::string, std::string, std::less<>>;

// A request that every schema takes: needed fields, and the optional ones that name a record. Ids without a record are
// new. The path's values are in it as well; pages are given the values of their path alone.
boost::json::object sample_of(const server::Route& route, const Records& records);

// The same with every optional field.
boost::json::object full_sample_of(const server::Route& route, const Records& records);

}  // namespace quell::conformance
