#pragma once

// The program as `quell serve` puts it together, over the demo's first morning, on either database: every route, every
// seam, a clock that a test moves, and someone of each role.

#include <gtest/gtest.h>

#include <atomic>
#include <optional>
#include <string>
#include <vector>

#include "access/roles.h"
#include "apps/demo/demo_data.h"
#include "apps/server/all_routes.h"
#include "apps/server/embedded.h"
#include "apps/server/pages/shell.h"
#include "apps/server/server.h"
#include "apps/server/testing/http_client.h"
#include "storage/testing/each_database.h"

namespace quell::conformance {

// Who asks. Nobody has neither a role nor a sign-in.
struct Caller {
  std::string name;
  std::optional<access::Role> role = {};
  SiteId site = {};
  StaffId staff = {};
  std::string token = {};

  bool may(access::Permission permission) const;
  bool works_at_own_sites_only() const;
};

struct Asked {
  const server::Route& route;
  boost::json::object document;
};

class WholeServer {
 public:
  explicit WholeServer(storage::Engine engine);

  static WholeServer& on(storage::Engine engine);  // one a process and database, since filling one takes a while

  storage::Database& database() { return *database_; }
  const storage::Engine engine;
  const server::Routes& routes() const { return routes_; }
  ProgramId program() const { return demo_.program(); }
  const demo::DemoPack& demo() const { return demo_; }
  server::Metrics& metrics() { return *metrics_; }
  const server::Texts& texts() const { return texts_; }
  int port() const { return server_->port(); }
  Instant now() const { return demo_.first_morning() + std::chrono::minutes{minutes_passed_.load()}; }
  void pass(std::chrono::minutes time) { minutes_passed_ += time.count(); }

  // Of two organizations, each with a site of its own: the first and the second that are open.
  SiteId here() const { return here_; }
  SiteId elsewhere() const { return elsewhere_; }

  static Caller nobody() { return {"nobody"}; }
  Caller someone(access::Role role) { return callers_at(here_, role); }
  Caller someone_elsewhere(access::Role role) { return callers_at(elsewhere_, role); }
  std::vector<Caller> everyone();  // nobody, and each role

  // A new account of this role, signed in.
  Caller hire(const std::string& name, access::Role role, const SiteId& site);
  std::string sign_in(const Caller& caller);  // another token of the same person

  // As a browser of ours sends it. The path's values are taken out of the document.
  server::HttpAnswer ask(const Asked& asked, const Caller& caller);
  server::HttpAnswer ask(const Asked& asked, const std::string& headers);
  server::HttpAnswer send(const server::Route& route, const std::string& path, const std::string& headers,
                          const std::string& body);

 private:
  Caller callers_at(const SiteId& site, access::Role role);
  void add_organizations();

  storage::TemporaryDatabase place_;
  std::unique_ptr<storage::Database> database_;
  demo::DemoPack demo_;
  std::atomic<std::int64_t> minutes_passed_{0};
  server::Files files_;
  server::Texts texts_;
  server::Templates templates_;
  std::shared_ptr<server::Metrics> metrics_ = std::make_shared<server::Metrics>();
  std::optional<server::PageShell> shell_;
  server::Routes routes_;
  std::optional<server::Server> server_;
  std::unique_ptr<server::HttpClient> client_;
  SiteId here_, elsewhere_;
  std::vector<Caller> hired_;
};

// Headers of our own page in a browser that holds this sign-in.
std::string own_page(const std::string& token);

std::string form_text(const boost::json::object& fields);  // "a=1&b=x%20y"

// "server.sign_in_needed" of a problem document; empty where it is none.
std::string reason_of(const server::HttpAnswer& answer);

// What no answer, log line or counter may hold (P8) is sent with this in it.
inline constexpr std::string_view canary = "canary7f3a";

// The tests run on both. Whatever a test sends, the log that the server wrote meanwhile holds no canary.
struct OnWholeServer : testing::TestWithParam<storage::Engine> {
  OnWholeServer() { testing::internal::CaptureStdout(); }
  ~OnWholeServer() override;

  WholeServer& server = WholeServer::on(GetParam());
};

}  // namespace quell::conformance
