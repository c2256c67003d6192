#pragma once

#include <memory>

#include "apps/server/parts.h"
#include "apps/server/route.h"
#include "core/result.h"

namespace quell::server {

// Listens, and answers by the routes it was given.
class Server {
 public:
  Server(ServerParts parts, ServerSettings settings, Routes routes);
  ~Server();  // stops

  // Fails: unavailable server.cannot_listen   the address is not this machine's, or the port is taken
  Result<void> start();

  int port() const;

  // Takes no new connection, answers what was asked, then returns; what takes longer than stop_time is cut off.
  void stop();

 private:
  struct Running;
  std::unique_ptr<Running> running_;
};

}  // namespace quell::server
