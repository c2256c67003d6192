#include "apps/quell/run_server.h"

#include <csignal>

#include "apps/quell/jobs.h"
#include "apps/quell/keys_file.h"
#include "apps/quell/text_jobs.h"
#include "apps/quell/which_program.h"
#include "apps/server/access_seams.h"
#include "apps/server/all_routes.h"
#include "apps/server/assets.h"
#include "apps/server/audit_sealer.h"
#include "apps/server/embedded.h"
#include "apps/server/log.h"
#include "apps/server/mllp_listener.h"
#include "apps/server/pages/shell.h"
#include "apps/server/server.h"
#include "outreach/text_switch.h"

namespace quell::command_line {
namespace {

using server::LogLevel;

constexpr std::size_t callback_token_min = 20;

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

std::optional<outreach::GatewaySettings> gateway_of(const ServeOptions& options) {
  if (!options.text_gateway || options.text_gateway->empty()) return {};
  return outreach::GatewaySettings{.address = *options.text_gateway,
                                   .token = options.text_token.value_or(""),
                                   .from = options.text_from.value_or(""),
                                   .rate = options.text_rate};
}

// Links in texts need the address that the public sees; the demo's is this machine's.
Result<void> check_texts(const ServerPlan& plan) {
  const auto gateway = gateway_of(plan.options);
  const auto& callback = plan.options.text_callback_token;
  if (callback && !callback->empty() && callback->size() < callback_token_min)
    return invalid("/text_callback_token", "server.text_callback_token_short");
  if (!gateway) return {};
  if (gateway->rate < 1 || gateway->rate > 1000) return invalid("/text_rate", "core.number_out_of_range");
  if (!plan.options.public_origin && !plan.is_demo) return invalid("/public_origin", "server.texts_need_origin");
  return outreach::check_gateway(*gateway);
}

Result<void> check(const ServeOptions& options) {
  if (options.port < 0 || options.port > 65535) return invalid("/port", "core.number_out_of_range");
  if (options.mllp_port < 0 || options.mllp_port > 65535) return invalid("/mllp_port", "core.number_out_of_range");
  if (options.threads < 1 || options.threads > 64) return invalid("/threads", "core.number_out_of_range");
  if (options.rate_percent < 0) return invalid("/rate_percent", "core.number_out_of_range");
  if (options.connections_max < 1) return invalid("/connections_max", "core.number_out_of_range");
  if (options.read_connections < 1) return invalid("/read_connections", "core.number_out_of_range");
  if (options.write_lanes < 1) return invalid("/write_lanes", "core.number_out_of_range");
  return {};
}

Result<void> note_gateway_of(storage::Database& database, const ProgramId& program, const ServerPlan& plan) {
  const auto gateway = gateway_of(plan.options) ? outreach::Gateway::configured : outreach::Gateway::none;
  return database.write("texts", [&](storage::Transaction& tx) -> Result<void> {
    outreach::note_gateway(tx, access::system_actor(program), plan.clock(), gateway);
    return {};
  });
}

sigset_t stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  return signals;
}

// Whoever reaches this machine's own port hands results in, and does nothing else.
server::FindSender sender_by_mllp(const ProgramId& program) {
  return [program](storage::Transaction&) -> Result<access::Actor> {
    return access::Actor{.program = program, .staff = {"mllp"}, .permissions = {access::Permission::send_results}};
  };
}

}  // namespace

Result<int> run_server(const ServerPlan& plan) {
  const ServeOptions& options = plan.options;
  TRY(check(options));
  TRY(check_texts(plan));
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

  TRY(plan.before(*database));
  const ProgramId program = TRY(which_program(*database, options.program));
  server::PageShell shell{*database, texts, program, server::asset_links(files), plan.clock, plan.is_demo};
  server::ServerParts parts{*database, texts, templates, files, program};
  parts.shell = [&shell](std::string_view language) { return shell.in(language); };
  parts.find_actor = server::actor_by_gateway_token(server::actor_by_sign_in(program),
                                                    options.text_callback_token.value_or(""), program);
  parts.audit = server::audit_into_access();
  parts.clock = plan.clock;
  const server::AuditSealer sealer{*database};
  const server::ServerSettings settings = settings_of(options);
  server::Routes routes = server::all_routes(parts, settings);
  for (server::Route& route : plan.more_pages(texts)) routes.push_back(std::move(route));
  server::Server server{parts, settings, std::move(routes)};
  TRY(server.start());
  server::LabIntake intake{*database, texts};
  server::MllpListener mllp{intake, {.port = options.mllp_port}, sender_by_mllp(program), plan.clock};
  if (options.mllp_port != 0) TRY(mllp.start());
  TRY(note_gateway_of(*database, program, plan));
  log_event(LogLevel::info, "texts", {{"gateway", gateway_of(options) ? "configured" : "none"}});
  Jobs jobs{standing_jobs(*database, program, plan.clock, shell)};
  std::atomic<bool> texts_stop{false};
  const std::string own_origin = "http://127.0.0.1:" + std::to_string(server.port());
  Jobs sending{text_jobs({*database, program, plan.clock, texts, options.public_origin.value_or(own_origin),
                          gateway_of(options), texts_stop})};
  log_event(LogLevel::info, "ready", {{"listen", options.listen}, {"port", std::int64_t{server.port()}}});
  plan.ready(server.port());

  int signal = 0;
  sigwait(&signals, &signal);
  log_event(LogLevel::info, "stopping");
  texts_stop = true;
  jobs.stop();
  sending.stop();
  mllp.stop();
  server.stop();
  log_event(LogLevel::info, "stopped");
  server::flush_log();
  return 0;
}

}  // namespace quell::command_line
