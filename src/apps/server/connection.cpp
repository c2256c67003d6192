#include "apps/server/connection.h"

#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>

#include "apps/server/beast_message.h"

#pragma GCC diagnostic ignored "-Wmismatched-new-delete"  // g++ 12 misjudges the frames of Asio's coroutines

// g++ 12 miscompiles `c ? co_await f() : x` and lambdas that capture inside a co_await expression: neither is used
// here.

namespace quell::server {
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using boost::system::error_code;

// Starts the work and resumes on the connection's thread when it is done.
template <class Token>
auto async_answer(Dispatch& dispatch, std::shared_ptr<Exchange> exchange, const asio::any_io_executor& executor,
                  Token&& token) {
  auto begin = [](auto handler, Dispatch* begun, std::shared_ptr<Exchange> asked, asio::any_io_executor resume_on) {
    // std::function copies; a handler can only be moved.
    auto resume = std::make_shared<decltype(handler)>(std::move(handler));
    asked->done = [resume, resume_on] { asio::post(resume_on, [resume] { std::move (*resume)(); }); };
    begun->answer(std::move(asked));
  };
  return asio::async_initiate<Token, void()>(std::move(begin), token, &dispatch, std::move(exchange), executor);
}

std::chrono::milliseconds time_for(std::chrono::milliseconds least, std::uint64_t bytes) {
  return least + std::chrono::milliseconds{bytes / 16};
}

}  // namespace

Connection::Connection(asio::ip::tcp::socket socket, Dispatch& dispatch, const ServerSettings& settings)
    : socket_(std::move(socket)), deadline_(socket_.get_executor()), dispatch_(dispatch), settings_(settings) {
  error_code error;
  peer_ = socket_.remote_endpoint(error).address().to_string();
  socket_.set_option(asio::ip::tcp::no_delay{true}, error);
}

void Connection::end_when_idle() {
  ending_ = true;
  if (idle_) close();
}

void Connection::close() {
  error_code ignored;
  socket_.close(ignored);
}

asio::awaitable<void> Connection::serve() {
  const auto self = shared_from_this();
  bool again = true;
  while (again && !ending_) again = co_await serve_one();
  stop_deadline();
  error_code ignored;
  socket_.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
  close();
}

asio::awaitable<bool> Connection::serve_one() {
  if (!co_await wait_for_request()) co_return false;
  Parser parser;
  if (!co_await read_head(parser)) co_return false;

  auto request = request_of(parser.get().base());
  if (!request) {
    co_await send_refusal("server.request_malformed");
    co_return false;
  }
  auto exchange = std::make_shared<Exchange>(Exchange{*std::move(request)});
  exchange->request.peer = peer_;
  exchange->request.id = RequestId{exchange->audit_seed.next_id<RequestId>()};

  std::optional<Answer> refused = dispatch_.open(*exchange);
  if (refused) {
    // A body that nobody will read would be taken for the next request.
    const bool keep = parser.keep_alive() && parser.is_done();
    Answer refusal = *std::move(refused);
    const bool sent = co_await send(exchange, std::move(refusal), keep);
    if (sent && !keep) co_await linger();
    co_return sent&& keep;
  }
  if (!co_await read_body(parser, exchange)) co_return false;

  co_await async_answer(dispatch_, exchange, socket_.get_executor(), asio::use_awaitable);
  exchange->done = {};
  Answer answer = dispatch_.take_answer(*exchange);
  const bool keep_alive = parser.keep_alive() && !ending_;
  const bool sent = co_await send(exchange, std::move(answer), keep_alive);
  co_return sent&& keep_alive;
}

asio::awaitable<bool> Connection::wait_for_request() {
  if (buffer_.size() > 0) co_return true;  // the next of a pipeline
  error_code error;
  idle_ = true;
  start_deadline(settings_.idle_time);
  const std::size_t count =
      co_await socket_.async_read_some(buffer_.prepare(8 * 1024), asio::redirect_error(asio::use_awaitable, error));
  stop_deadline();
  idle_ = false;
  buffer_.commit(count);
  co_return !error;
}

asio::awaitable<bool> Connection::read_head(Parser& parser) {
  parser.header_limit(static_cast<std::uint32_t>(settings_.header_limit));
  parser.body_limit(boost::none);  // the route decides, once it is known
  error_code error;
  start_deadline(settings_.header_time);
  co_await http::async_read_header(socket_, buffer_, parser, asio::redirect_error(asio::use_awaitable, error));
  stop_deadline();
  if (!error) co_return true;

  if (too_late_) co_await send_refusal("server.request_too_slow");
  else if (error == http::error::header_limit) co_await send_refusal("server.header_too_large");
  else if (error.category() == http::make_error_code(http::error::bad_field).category() &&
           error != http::error::end_of_stream && error != http::error::partial_message)
    co_await send_refusal("server.request_malformed");
  co_return false;
}

asio::awaitable<bool> Connection::read_body(Parser& parser, Shared exchange) {
  const std::size_t limit = Dispatch::body_limit(*exchange);
  const auto length = parser.content_length();
  error_code error;
  if (length && *length > limit) {
    error = http::error::body_limit;
  } else {
    parser.body_limit(limit);
    start_deadline(time_for(settings_.body_time, limit));
    if (exchange->request.header("expect") == "100-continue" && !parser.is_done()) {
      static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
      co_await asio::async_write(socket_, asio::buffer(go_on), asio::redirect_error(asio::use_awaitable, error));
    }
    if (!error) co_await http::async_read(socket_, buffer_, parser, asio::redirect_error(asio::use_awaitable, error));
    stop_deadline();
  }
  if (!error) {
    exchange->request.body = std::move(parser.get().body());
    exchange->began = std::chrono::steady_clock::now();
    co_return true;
  }
  std::string_view reason = "server.request_malformed";
  if (too_late_) reason = "server.request_too_slow";
  else if (error == http::error::body_limit) reason = "server.body_too_large";
  Answer refusal = dispatch_.refuse(*exchange, Failure{FailureKind::invalid_input, std::string{reason}, {}});
  const bool sent = co_await send(exchange, std::move(refusal), false);
  if (sent) co_await linger();
  co_return false;
}

asio::awaitable<bool> Connection::send(Shared exchange, Answer answer, bool keep_alive) {
  dispatch_.note(*exchange, answer.status);
  BeastResponse response = response_of(std::move(answer), 11);
  response.keep_alive(keep_alive);
  error_code error;
  start_deadline(time_for(settings_.body_time, response.body().size()));
  if (exchange->request.head_only) {
    http::response_serializer<http::string_body> head{response};
    head.split(true);
    co_await http::async_write_header(socket_, head, asio::redirect_error(asio::use_awaitable, error));
  } else {
    co_await http::async_write(socket_, response, asio::redirect_error(asio::use_awaitable, error));
  }
  stop_deadline();
  co_return !error;
}

// For a request that is not even one: no route, no language.
asio::awaitable<void> Connection::send_refusal(std::string_view reason) {
  auto exchange = std::make_shared<Exchange>(Exchange{});
  exchange->request.id = exchange->audit_seed.next_id<RequestId>();
  Answer refusal = dispatch_.refuse(*exchange, Failure{FailureKind::invalid_input, std::string{reason}, {}});
  const bool sent = co_await send(exchange, std::move(refusal), false);
  if (sent) co_await linger();
}

// Closing while the client still sends would reset the connection, and the answer might be lost with it.
asio::awaitable<void> Connection::linger() {
  error_code error;
  socket_.shutdown(asio::ip::tcp::socket::shutdown_send, error);
  start_deadline(std::chrono::seconds{2});
  std::size_t drained = 0;
  while (!error && drained < 1024 * 1024) {
    buffer_.clear();
    drained +=
        co_await socket_.async_read_some(buffer_.prepare(16 * 1024), asio::redirect_error(asio::use_awaitable, error));
  }
  stop_deadline();
}

// The socket's operation is cancelled, not the socket closed: the client can still be told.
void Connection::start_deadline(std::chrono::milliseconds time) {
  too_late_ = false;
  deadline_.expires_after(time);
  deadline_.async_wait([self = shared_from_this(), number = ++deadline_number_](error_code error) {
    if (error || number != self->deadline_number_) return;
    self->too_late_ = true;
    error_code ignored;
    self->socket_.cancel(ignored);
  });
}

void Connection::stop_deadline() {
  ++deadline_number_;
  deadline_.cancel();
}

}  // namespace quell::server
