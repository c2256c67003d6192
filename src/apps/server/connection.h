#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <memory>

#include "apps/server/dispatch.h"

namespace quell::server {

// One client's connection: requests one after another, each with its limits of size and time.
class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(boost::asio::ip::tcp::socket socket, Dispatch& dispatch, const ServerSettings& settings);

  boost::asio::awaitable<void> serve();

  // Both on the connection's own thread. Ending lets a request that has begun be answered.
  void end_when_idle();
  void close();

 private:
  using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;
  using Shared = std::shared_ptr<Exchange>;
  template <class T>
  using Awaitable = boost::asio::awaitable<T>;

  Awaitable<bool> serve_one();  // false when the connection is to be closed
  Awaitable<bool> wait_for_request();
  Awaitable<bool> read_head(Parser& parser);
  Awaitable<bool> read_body(Parser& parser, Shared exchange);
  Awaitable<bool> send(Shared exchange, Answer answer, bool keep_alive);
  Awaitable<void> send_refusal(std::string_view reason);
  Awaitable<void> linger();

  void start_deadline(std::chrono::milliseconds time);
  void stop_deadline();

  boost::asio::ip::tcp::socket socket_;
  boost::asio::steady_timer deadline_;
  std::uint64_t deadline_number_ = 0;  // an expiry that was already on its way belongs to an earlier number
  bool too_late_ = false;
  bool idle_ = false;
  bool ending_ = false;
  boost::beast::flat_buffer buffer_;
  std::string peer_;
  Dispatch& dispatch_;
  const ServerSettings& settings_;
};

}  // namespace quell::server
