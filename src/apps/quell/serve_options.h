#pragma once

#include "apps/quell/command.h"

namespace quell::command_line {

struct ServeOptions {
  std::string database = "sqlite://quell.db";
  std::string keys = "quell.keys";
  std::optional<std::string> program;
  std::string listen = "127.0.0.1";
  int port = 8080;
  int threads = 2;
  std::optional<std::string> public_origin;
  std::vector<std::string> trusted_proxies;
  std::optional<std::string> metrics_token;
  int rate_percent = 100;
  int connections_max = 2000;
  int read_connections = 2;
  int write_lanes = 4;
  int mllp_port = 0;  // 0: does not listen
  std::optional<std::string> text_gateway;
  std::optional<std::string> text_token;
  std::optional<std::string> text_from;
  int text_rate = 10;
  std::optional<std::string> text_callback_token;
};
BOOST_DESCRIBE_STRUCT(ServeOptions, (),
                      (database, keys, program, listen, port, threads, public_origin, trusted_proxies, metrics_token,
                       rate_percent, connections_max, read_connections, write_lanes, mllp_port, text_gateway,
                       text_token, text_from, text_rate, text_callback_token))

Helps serve_helps();

}  // namespace quell::command_line
