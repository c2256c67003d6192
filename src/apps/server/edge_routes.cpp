#include "apps/server/edge_routes.h"

#include "apps/server/assets.h"
#include "apps/server/client_address.h"
#include "core/sealing.h"

namespace quell::server {
namespace {

struct One {
  int number;
};
BOOST_DESCRIBE_STRUCT(One, (), (number))

// A proxy on this machine comes from loopback too, but says for whom.
bool may_see_metrics(const HttpRequest& request, const std::string& token) {
  const auto bearer = request.header("authorization");
  if (!token.empty()) return bearer.starts_with("Bearer ") && equal_secret(bearer.substr(7), token);
  return is_loopback(request.peer) && request.header("x-forwarded-for").empty() &&
         request.header("forwarded").empty() && request.header("via").empty();
}

Route live_route() {
  return errand_route("/health/live", "server.live", "The program runs", Shows::json,
                      [](std::shared_ptr<Errand> errand) { errand->done(Reply{JsonText{R"({"status":"alive"})"}}); });
}

Route ready_route() {
  Route route = errand_route("/health/ready", "server.ready", "The database answers", Shows::json, {});
  route.work = Reading{[](const Fields&) -> Result<Work> {
    return Work{[](const Call& call) -> Result<Reply> {
      call.tx.find<One>("select cast(1 as bigint) as number", storage::NoParameters{});
      return Reply{JsonText{R"({"status":"ready"})"}};
    }};
  }};
  return route;
}

// How many verbs share a commit, and so an fsync.
std::string storage_text(const storage::GroupTally& writes) {
  return "# TYPE quell_storage_commits_total counter\nquell_storage_commits_total " + std::to_string(writes.groups) +
         "\n# TYPE quell_storage_verbs_total counter\nquell_storage_verbs_total " + std::to_string(writes.verbs) + "\n";
}

Route metrics_route(const ServerParts& parts, std::string token) {
  return errand_route("/metrics", "server.metrics", "Counters for Prometheus", Shows::file,
                      [metrics = parts.metrics, &database = parts.database, token](std::shared_ptr<Errand> errand) {
                        if (!may_see_metrics(errand->request, token))
                          return errand->done(fail(FailureKind::not_permitted, "server.metrics_private"));
                        errand->done(Reply{FileReply{"text/plain; version=0.0.4; charset=utf-8",
                                                     metrics->text() + storage_text(database.writes())}});
                      });
}

}  // namespace

Route errand_route(std::string path, std::string operation, std::string about, Shows shows,
                   std::function<void(std::shared_ptr<Errand>)> run) {
  Route route;
  route.path = std::move(path);
  route.operation = std::move(operation);
  route.about = std::move(about);
  route.shows = shows;
  route.options.rate = Rate::unlimited;
  route.work = Running{std::move(run)};
  return route;
}

Routes edge_routes(const ServerParts& parts, const ServerSettings& settings) {
  Routes routes;
  routes.push_back(live_route());
  routes.push_back(ready_route());
  routes.push_back(metrics_route(parts, settings.metrics_token));
  for (Route& route : asset_routes(parts.files)) routes.push_back(std::move(route));
  return routes;
}

}  // namespace quell::server
