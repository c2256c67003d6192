#pragma once

// A route is one line of data: the router, the OpenAPI document, limits and the role-by-route test are made from it.

#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "access/actor.h"
#include "apps/server/fields.h"
#include "apps/server/http_message.h"
#include "apps/server/reply.h"
#include "core/json_schema.h"
#include "core/seed.h"
#include "storage/database.h"

namespace quell::server {

// How often one client may come: pages and lists; what could be guessed at (codes, bookings); staff at work; passwords.
enum class Rate { page, guarded, staff, sign_in, unlimited };

enum class Personal { no, yes };              // personal data is never kept by a browser or a proxy
enum class Audited { always, when_touched };  // for staff; a board that refreshes itself need not fill the log
enum class Shows { json, page, file };

struct RouteOptions {
  std::vector<std::string> reasons = {};  // why the verb may refuse, beyond what any route may answer
  std::string lane = {};                  // the field whose value keys the write lane ("site"); else one lane for all
  Personal personal = Personal::no;
  Audited audited = Audited::always;
  Rate rate = Rate::page;              // staff routes are Rate::staff unless they say otherwise
  std::size_t body_limit = 64 * 1024;  // bytes
  int cache_seconds = 0;               // how long anyone may keep a public answer without asking again
};

// All that a route's work may use, inside one transaction.
struct Call {
  storage::Transaction& tx;
  const access::Actor& actor;
  Instant now;
  Seed seed;
  const HttpRequest& request;
  const Fields& fields;
  std::string_view language;
};

// May run again (see storage::Work).
using Work = std::function<Result<Reply>(const Call&)>;

// Reads the request; the work that is left needs a transaction.
// Fails: invalid_input core.request_invalid
using Prepare = std::function<Result<Work>(const Fields&)>;

// What a route does without one transaction of its own: hash a password first, answer from memory. Must call `done`
// once, on any thread.
struct Errand {
  const HttpRequest& request;
  const Fields& fields;
  std::string_view language;
  Instant now;
  // Whom the errand found acting: where it is then refused for want of a right, the refusal goes on record.
  std::optional<access::Actor>& actor;
  std::function<void(Result<Reply>)> done;
};

struct Reading {
  Prepare prepare;
};
struct Writing {
  Prepare prepare;
};
struct Running {
  std::function<void(std::shared_ptr<Errand>)> run;
};

struct Route {
  Method method = Method::get;
  std::string path;       // "/api/sites/{site}/places"
  std::string operation;  // "clinics.book_appointment": names the route in audit, metrics and OpenAPI
  std::string about;
  access::Permission permission = access::Permission::use_public_pages;
  Body body = Body::none;
  Shows shows = Shows::json;
  RouteOptions options = {};
  std::variant<Reading, Writing, Running> work = {};

  // A form that was refused is shown again with what was typed: runs in a read of its own, after all that the work
  // wrote was taken back. The answer's status is the failure's. None: the usual error page or problem.
  std::function<Result<Reply>(const Call&, const Failure&)> refused = {};

  // JSON Schemas, as json_schema() writes them; null where the route is no part of the API document.
  std::function<std::string(SchemaComponents&)> request_schema = {};
  std::function<std::string(SchemaComponents&)> response_schema = {};

  bool is_public() const { return permission == access::Permission::use_public_pages; }
  bool changes() const { return method != Method::get && method != Method::options; }
};

using Routes = std::vector<Route>;

}  // namespace quell::server
