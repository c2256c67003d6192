// What a public page costs the server in processor time, against a bare Boost.Beast server that answers the same number
// of bytes from memory and does nothing else. Both answer one connection's requests in turns within one run; a server
// of one core can do as many a second as a second holds their processor time.

#include <sys/wait.h>
#include <unistd.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "bench/support/client.h"
#include "bench/support/clinic.h"
#include "bench/support/figures.h"
#include "bench/support/served.h"

#pragma GCC diagnostic ignored "-Wmismatched-new-delete"  // g++ 12 misjudges the frames of Asio's coroutines

namespace {

using namespace quell::bench;
namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::ip::tcp;

asio::awaitable<void> answer(tcp::socket socket, const std::string& body) {
  boost::beast::flat_buffer buffer;
  try {
    socket.set_option(tcp::no_delay{true});
    while (true) {
      http::request<http::string_body> request;
      co_await http::async_read(socket, buffer, request, asio::use_awaitable);
      http::response<http::string_body> response{http::status::ok, 11};
      response.set(http::field::content_type, "text/html; charset=utf-8");
      response.set(http::field::content_encoding, "gzip");
      response.body() = body;
      response.prepare_payload();
      co_await http::async_write(socket, response, asio::use_awaitable);
    }
  } catch (const std::exception&) {  // the client has gone
  }
}

asio::awaitable<void> accept(tcp::acceptor& acceptor, const std::string& body) {
  while (true) {
    tcp::socket socket = co_await acceptor.async_accept(asio::use_awaitable);
    asio::co_spawn(acceptor.get_executor(), answer(std::move(socket), body), asio::detached);
  }
}

// The bare server in a process of its own.
class BareServer {
 public:
  explicit BareServer(std::size_t bytes) {
    asio::io_context context;
    tcp::acceptor acceptor{context, tcp::endpoint{asio::ip::address_v4::loopback(), 0}};
    port_ = acceptor.local_endpoint().port();
    process_ = fork();
    if (process_ != 0) return;
    context.notify_fork(asio::io_context::fork_child);
    const std::string body(bytes, 'x');
    asio::co_spawn(context, accept(acceptor, body), asio::detached);
    context.run();
    std::_Exit(0);
  }
  ~BareServer() {
    kill(process_, SIGKILL);
    waitpid(process_, nullptr, 0);
  }
  BareServer(const BareServer&) = delete;
  BareServer& operator=(const BareServer&) = delete;

  int port() const { return port_; }
  double cpu_seconds() const {
    clockid_t clock{};
    clock_getcpuclockid(process_, &clock);
    return quell::bench::cpu_seconds(clock);
  }

 private:
  int port_ = 0;
  pid_t process_ = 0;
};

struct Page {
  const char* name;
  std::string path;
  std::string head;
};

// Microseconds of processor time a request; in turns with the bare server.
void measure(const Served& served, const Page& page, int requests) {
  Client client{served.port()};
  const Response first = client.get(page.path, page.head);
  if (first.status != 200 && first.status != 304) {
    std::fprintf(stderr, "%s was answered with %d\n", page.path.c_str(), first.status);
    std::exit(1);
  }
  const BareServer bare{first.body.size()};
  Client other{bare.port()};
  double used = 0, used_bare = 0;
  constexpr int turn = 100;
  for (int done = 0; done < requests; done += turn) {
    const double before = served.cpu_seconds();
    for (int i = 0; i < turn; ++i) client.get(page.path, page.head);
    used += served.cpu_seconds() - before;
    const double before_bare = bare.cpu_seconds();
    for (int i = 0; i < turn; ++i) other.get(page.path, page.head);
    used_bare += bare.cpu_seconds() - before_bare;
  }
  std::printf("%-34s %6.1f kB  %6.0f us, %6.0f a second a core; bare answer %4.0f us, %6.0f; ratio %.1f\n", page.name,
              static_cast<double>(first.body.size()) / 1e3, used / requests * 1e6, requests / used,
              used_bare / requests * 1e6, requests / used_bare, used / used_bare);
  std::fflush(stdout);
}

}  // namespace

int main(int count, char** arguments) {
  const int requests = count > 1 ? std::atoi(arguments[1]) : 2'000;
  Bench bench{Bench::Engine::sqlite};
  const Served served{bench.serving(bench.copy())};
  const std::string gzip = "Accept-Encoding: gzip\r\nAccept: text/html\r\n";
  Client client{served.port()};
  const std::string tag = client.get("/en/", gzip).etag;
  for (const Page& page : std::vector<Page>{{"home /en/", "/en/", gzip},
                                            {"home, unchanged (304)", "/en/", gzip + "If-None-Match: " + tag + "\r\n"},
                                            {"find /en/find", "/en/find", gzip},
                                            {"find near a town", "/en/find?near=Hartford", gzip},
                                            {"site /en/sites/...", "/en/sites/" + bench.first_site(), gzip},
                                            {"check /en/check", "/en/check", gzip},
                                            {"privacy /en/privacy", "/en/privacy", gzip},
                                            {"alive /health/live", "/health/live", ""}})
    measure(served, page, requests);
}
