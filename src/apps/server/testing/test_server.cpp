#include "apps/server/testing/test_server.h"

#include "apps/server/edge_routes.h"
#include "apps/server/embedded.h"

namespace quell::server {

ServerTest::ServerTest() {
  silence_log();
  settings.port = 0;
}

ServerTest::~ServerTest() { stop(); }

void ServerTest::start(Routes routes) {
  const Files embedded = embedded_in_the_program();
  std::map<std::string, std::string, std::less<>> contents = more_files;
  for (const std::string& path : embedded.under("texts/")) contents.emplace(path, *embedded.find(path));
  const Files files = files_of(std::move(contents));
  texts_ = Texts::load(files).value();
  templates_.emplace(Templates::load(files, *texts_).value());

  ServerParts parts{*database_, *texts_, *templates_, files, ProgramId{"test"}};
  parts.find_actor = find_actor;
  parts.audit = audit;
  for (Route& route : edge_routes(parts, settings)) routes.push_back(std::move(route));
  server_ = std::make_unique<Server>(parts, settings, std::move(routes));
  ASSERT_TRUE(server_->start());
}

void ServerTest::stop() {
  if (server_) server_->stop();
}

}  // namespace quell::server
