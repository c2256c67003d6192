#pragma once

// What the server is put together from. The wiring (serve_command.cpp) fills this in; tests fill in what they need.

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "access/actor.h"
#include "apps/server/files.h"
#include "apps/server/metrics.h"
#include "apps/server/pages/templates.h"
#include "apps/server/texts.h"
#include "core/instant.h"
#include "core/seed.h"
#include "storage/database.h"

namespace quell::server {

// What a request shows of who sends it. May be empty.
struct Credentials {
  std::string sign_in;  // the cookie quell_sign_in, or a bearer token
};

// Finds who acts, in the same transaction as the route's work: a sign-in that ended cannot act. Nobody: no credentials.
// A failure (kind not_permitted) becomes 401 on staff routes; on public routes the caller is then the public.
using FindActor =
    std::function<Result<std::optional<access::Actor>>(storage::Transaction&, const Credentials&, Instant now)>;

enum class Did { read, change };

// One answered request, for the audit log (P7).
struct AuditedRequest {
  std::string operation;  // "clinics.book_appointment"
  Did did;
  std::vector<storage::Touched> touched;  // whose records
  std::string refused = {};               // the reason, where a right was missing; nothing was done then
};

// Appends one audit event. For a change it runs in the change's own transaction; for a read, in one that is committed
// before the answer goes out.
using AuditSink =
    std::function<Result<void>(storage::Transaction&, const access::Actor&, const AuditedRequest&, Instant now, Seed)>;

// What every page shows besides its own: names, paths of styles and scripts. By language.
using Shell = std::function<boost::json::object(std::string_view language)>;

struct ServerParts {
  storage::Database& database;
  const Texts& texts;
  const Templates& templates;
  Files files;
  ProgramId program;
  FindActor find_actor = {};  // none: everyone is the public
  AuditSink audit = {};
  Shell shell = {};
  std::function<Instant()> clock = wall_clock;
  std::shared_ptr<Metrics> metrics = std::make_shared<Metrics>();
};

struct ServerSettings {
  std::string listen = "127.0.0.1";
  int port = 8080;  // 0: any free one
  std::vector<std::string> trusted_proxies = {};
  std::string public_origin = {};  // "https://quell.example.gov", where a proxy stands before
  std::string metrics_token = {};  // without one, metrics are shown on loopback only
  int rate_percent = 100;          // 0: no rate limits
  int threads = 2;
  int connections_max = 2000;
  int connections_per_client_max = 200;  // not for trusted proxies
  std::size_t header_limit = 16 * 1024;  // bytes
  std::chrono::milliseconds header_time{10'000};
  std::chrono::milliseconds body_time{20'000};  // and a second for each 16 kB
  std::chrono::milliseconds idle_time{60'000};
  std::chrono::milliseconds stop_time{10'000};
};

}  // namespace quell::server
