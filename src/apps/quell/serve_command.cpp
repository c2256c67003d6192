#include <csignal>

#include "apps/quell/commands.h"
#include "apps/quell/keys_file.h"
#include "apps/quell/serve_options.h"
#include "apps/server/access_seams.h"
#include "apps/server/all_routes.h"
#include "apps/server/assets.h"
#include "apps/server/audit_sealer.h"
#include "apps/server/embedded.h"
#include "apps/server/log.h"
#include "apps/server/server.h"

namespace quell::command_line {
namespace {

using server::LogLevel;

server::ServerSettings settings_of(const ServeOptions& options) {
  server::ServerSettings settings;
  settings.listen = options.listen;
  settings.port = options.port;
  settings.threads = options.threads;
  settings.public_origin = options.public_origin.value_or("");
  settings.trusted_proxies = options.trusted_proxies;
  settings.metrics_token = options.metrics_token.value_or("");
  settings.rate_percent = options.rate_percent;
  settings.connections_max = options.connections_max;
  return settings;
}

Result<void> check(const ServeOptions& options) {
  if (options.port < 0 || options.port > 65535) return invalid("/port", "core.number_out_of_range");
  if (options.threads < 1 || options.threads > 64) return invalid("/threads", "core.number_out_of_range");
  if (options.rate_percent < 0) return invalid("/rate_percent", "core.number_out_of_range");
  if (options.connections_max < 1) return invalid("/connections_max", "core.number_out_of_range");
  if (options.read_connections < 1) return invalid("/read_connections", "core.number_out_of_range");
  if (options.write_lanes < 1) return invalid("/write_lanes", "core.number_out_of_range");
  return {};
}

sigset_t stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  return signals;
}

Result<int> run(const ServeOptions& options) {
  TRY(check(options));
  // Blocked before any thread begins, so that all inherit it and only the wait below takes the signal.
  const sigset_t signals = stop_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::signal(SIGPIPE, SIG_IGN);

  const server::Files files = server::embedded_in_the_program();
  const auto texts = TRY(server::Texts::load(files));
  const auto templates = TRY(server::Templates::load(files, texts));
  const auto report = [](const std::string& what) { log_event(LogLevel::error, "database", {{"what", what}}); };
  const auto database = TRY(storage::Database::open(
      {options.database, options.read_connections, options.write_lanes, report}, TRY(keys_in(options.keys))));

  server::ServerParts parts{*database, texts, templates, files, ProgramId{options.program}};
  parts.shell = [links = server::asset_links(files)](std::string_view) { return links; };
  parts.find_actor = server::actor_by_sign_in(parts.program);
  parts.audit = server::audit_into_access();
  const server::AuditSealer sealer{*database};
  const server::ServerSettings settings = settings_of(options);
  server::Server server{parts, settings, server::all_routes(parts, settings)};
  TRY(server.start());
  log_event(LogLevel::info, "ready", {{"listen", options.listen}, {"port", std::int64_t{server.port()}}});

  int signal = 0;
  sigwait(&signals, &signal);
  log_event(LogLevel::info, "stopping");
  server.stop();
  log_event(LogLevel::info, "stopped");
  server::flush_log();
  return 0;
}

}  // namespace

Helps serve_helps() {
  return {
      {"database", {"sqlite:///path/file.db or postgresql://user@host:port/name; must be migrated"}},
      {"keys", {"the key file (quell make-keys)"}},
      {"program", {"the program that the public pages show"}},
      {"listen", {"the address to listen on; others than loopback need a proxy with TLS before them"}},
      {"port", {"the port; 0 takes any free one"}},
      {"threads", {"threads for the network"}},
      {"public_origin", {"the address that the public sees, such as https://quell.example.gov"}},
      {"trusted_proxies", {"addresses whose X-Forwarded-For is believed"}},
      {"metrics_token",
       {"shows /metrics to who bears it; without one, to this machine only", Form::value, Shown::secret}},
      {"rate_percent", {"how generous rate limits are; 0 turns them off"}},
      {"connections_max", {"connections at once"}},
      {"read_connections", {"reading connections to the database"}},
      {"write_lanes", {"writing connections to a PostgreSQL database"}},
  };
}

Command serve_command() {
  return make_command<ServeOptions>("serve", "Answer requests until SIGTERM or SIGINT", serve_helps(), run);
}

}  // namespace quell::command_line
