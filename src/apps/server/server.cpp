#include "apps/server/server.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>

#include "apps/server/connection.h"
#include "apps/server/connection_count.h"
#include "apps/server/log.h"

#pragma GCC diagnostic ignored "-Wmismatched-new-delete"  // g++ 12 misjudges the frames of Asio's coroutines

namespace quell::server {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

// One thread with its own connections; no connection is ever touched by another thread.
struct Worker {
  asio::io_context context{1};
  asio::executor_work_guard<asio::io_context::executor_type> guard{context.get_executor()};
  std::set<std::shared_ptr<Connection>> connections;
  std::thread thread;
};

}  // namespace

struct Server::Running {
  Running(ServerParts parts, ServerSettings given, Routes routes)
      : settings(std::move(given)), dispatch(std::move(parts), settings, std::move(routes)), count(settings) {
    for (int i = 0; i < settings.threads; ++i) workers.push_back(std::make_unique<Worker>());
  }

  Result<void> listen();
  asio::awaitable<void> accept();
  void take(Worker& worker, tcp::socket socket);
  void serve(Worker& worker, tcp::socket socket, const std::string& peer);
  void each_connection(void (Connection::*what)());
  void stop();

  const ServerSettings settings;
  Dispatch dispatch;
  ConnectionCount count;
  std::vector<std::unique_ptr<Worker>> workers;
  std::optional<tcp::acceptor> acceptor;
  bool started = false;
};

Result<void> Server::Running::listen() {
  error_code error;
  const auto address = asio::ip::make_address(settings.listen, error);
  if (error) return invalid("/listen", "server.listen_unknown");
  const tcp::endpoint endpoint{address, static_cast<unsigned short>(settings.port)};
  acceptor.emplace(workers.front()->context);
  acceptor->open(endpoint.protocol(), error);
  if (!error) acceptor->set_option(tcp::acceptor::reuse_address{true}, error);
  if (!error) acceptor->bind(endpoint, error);
  if (!error) acceptor->listen(1024, error);
  if (error) return fail(FailureKind::unavailable, "server.cannot_listen");
  return {};
}

asio::awaitable<void> Server::Running::accept() {
  std::size_t turn = 0;
  while (acceptor->is_open()) {
    Worker& worker = *workers[turn++ % workers.size()];
    error_code error;
    tcp::socket socket =
        co_await acceptor->async_accept(worker.context, asio::redirect_error(asio::use_awaitable, error));
    if (!error) {
      take(worker, std::move(socket));
    } else if (error != asio::error::operation_aborted) {
      // No file descriptor is left, most likely: others will be closed soon.
      asio::steady_timer pause{acceptor->get_executor(), std::chrono::milliseconds{50}};
      co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
    }
  }
}

void Server::Running::take(Worker& worker, tcp::socket socket) {
  error_code error;
  const std::string peer = socket.remote_endpoint(error).address().to_string();
  if (!count.enter(peer)) {
    static constexpr std::string_view busy =
        "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    socket.non_blocking(true, error);
    socket.write_some(asio::buffer(busy), error);
    socket.shutdown(tcp::socket::shutdown_both, error);
    return;
  }
  asio::post(worker.context,
             [this, &worker, peer, kept = std::move(socket)]() mutable { serve(worker, std::move(kept), peer); });
}

void Server::Running::serve(Worker& worker, tcp::socket socket, const std::string& peer) {
  auto connection = std::make_shared<Connection>(std::move(socket), dispatch, settings);
  if (count.is_ending()) connection->end_when_idle();
  worker.connections.insert(connection);
  dispatch.metrics().connection_opened();
  asio::co_spawn(worker.context, connection->serve(), [this, &worker, connection, peer](std::exception_ptr error) {
    if (error) log_event(LogLevel::error, "connection_failed");
    connection->close();
    worker.connections.erase(connection);
    dispatch.metrics().connection_closed();
    count.leave(peer);
  });
}

void Server::Running::each_connection(void (Connection::*what)()) {
  for (const auto& worker : workers)
    asio::post(worker->context, [&connections = worker->connections, what] {
      for (const auto& connection : connections) (*connection.*what)();
    });
}

void Server::Running::stop() {
  if (!std::exchange(started, false)) return;
  asio::post(workers.front()->context, [this] {
    error_code ignored;
    acceptor->close(ignored);
  });
  count.end();
  each_connection(&Connection::end_when_idle);
  if (!count.wait_until_none(settings.stop_time)) {
    log_event(LogLevel::warning, "connections_cut_off");
    each_connection(&Connection::close);
    count.wait_until_none(std::chrono::minutes{1});
  }
  for (const auto& worker : workers) worker->guard.reset();
  for (const auto& worker : workers) worker->thread.join();
}

Server::Server(ServerParts parts, ServerSettings settings, Routes routes)
    : running_(std::make_unique<Running>(std::move(parts), std::move(settings), std::move(routes))) {}

Server::~Server() { stop(); }

Result<void> Server::start() {
  TRY(running_->listen());
  asio::co_spawn(running_->workers.front()->context, running_->accept(), asio::detached);
  for (const auto& worker : running_->workers) worker->thread = std::thread([&worker] { worker->context.run(); });
  running_->started = true;
  return {};
}

int Server::port() const { return running_->acceptor->local_endpoint().port(); }

void Server::stop() { running_->stop(); }

}  // namespace quell::server
