#pragma once

#include <functional>
#include <string>

#include "apps/quell/serve_options.h"
#include "apps/server/parts.h"
#include "apps/server/route.h"

namespace quell::command_line {

// What `serve` and `demo` do alike: open the database, run the jobs, answer until SIGTERM or SIGINT.
struct ServerPlan {
  ServeOptions options;
  std::function<Instant()> clock = wall_clock;
  bool is_demo = false;  // every page says so
  std::function<server::Routes(const server::Texts&)> more_pages = [](const server::Texts&) {
    return server::Routes{};
  };
  std::function<Result<void>(storage::Database&)> before = [](storage::Database&) { return Result<void>{}; };
  std::function<void(int port)> ready = [](int) {};
};

// Fails: invalid_input core.number_out_of_range
//        unavailable   server.keys_not_found, server.cannot_listen, and as Database::open
Result<int> run_server(const ServerPlan& plan);

}  // namespace quell::command_line
