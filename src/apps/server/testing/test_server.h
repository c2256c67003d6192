#pragma once

#include <gtest/gtest.h>

#include "apps/server/all_routes.h"
#include "apps/server/log.h"
#include "apps/server/server.h"
#include "apps/server/testing/http_client.h"
#include "storage/testing/each_database.h"

namespace quell::server {

// A server on a free port of loopback over a new database, with the routes and settings that a test gives it.
class ServerTest : public testing::Test {
 protected:
  ServerSettings settings;
  std::map<std::string, std::string, std::less<>> more_files;  // before start()
  FindActor find_actor;
  AuditSink audit;

  ServerTest();
  ~ServerTest() override;

  void start(Routes routes = {});
  void stop();
  storage::Database& database() { return *database_; }
  HttpClient client() { return HttpClient{server_->port()}; }
  int port() const { return server_->port(); }

 private:
  storage::TemporaryDatabase place_{storage::Engine::sqlite};
  std::unique_ptr<storage::Database> database_ = place_.open();
  std::optional<Texts> texts_;
  std::optional<Templates> templates_;
  std::unique_ptr<Server> server_;
};

}  // namespace quell::server
