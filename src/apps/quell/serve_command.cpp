#include "apps/quell/commands.h"
#include "apps/quell/run_server.h"

namespace quell::command_line {
namespace {

Result<int> run_serve(const ServeOptions& options) { return run_server({.options = options}); }

}  // namespace

Helps serve_helps() {
  return {
      {"database", {"sqlite:///path/file.db or postgresql://user@host:port/name; must be migrated"}},
      {"keys", {"the key file (quell make-keys)"}},
      {"program", {"the program that the public pages show, where the database holds several"}},
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
      {"mllp_port", {"takes laboratories' messages over MLLP, on this machine alone; 0 does not"}},
      {"text_gateway", {"where texts to phones are posted, by https; without it nobody is sent one"}},
      {"text_token", {"the bearer token for the gateway", Form::value, Shown::secret}},
      {"text_from", {"the number or short code that texts come from"}},
      {"text_rate", {"texts a second that the gateway takes"}},
      {"text_callback_token",
       {"what the gateway shows when it hands in answers and receipts", Form::value, Shown::secret}},
  };
}

Command serve_command() {
  return make_command<ServeOptions>("serve", "Answer requests until SIGTERM or SIGINT", serve_helps(), run_serve);
}

}  // namespace quell::command_line
