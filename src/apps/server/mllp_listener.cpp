#include "apps/server/mllp_listener.h"

#include <array>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>

#include "apps/server/log.h"
#include "apps/server/mllp_frames.h"

namespace quell::server {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

}  // namespace

// All of it happens on one thread, but for the intake. Sessions hold it too: one may still wait for the database when
// the listener has ended.
struct MllpListener::Running : std::enable_shared_from_this<Running> {
  class Session;
  using SharedSession = std::shared_ptr<Session>;

  Running(LabIntake& with, MllpSettings given, FindSender from, std::function<Instant()> by)
      : intake(with), settings(given), sender(std::move(from)), clock(std::move(by)) {}

  Result<void> listen();
  void accept();
  void leave(const SharedSession& session);
  void stop();

  LabIntake& intake;
  const MllpSettings settings;
  const FindSender sender;
  const std::function<Instant()> clock;
  asio::io_context context{1};
  std::optional<asio::executor_work_guard<asio::io_context::executor_type>> guard{context.get_executor()};
  std::optional<tcp::acceptor> acceptor;
  asio::steady_timer pause{context};
  std::set<SharedSession> sessions;
  std::thread thread;
  std::mutex lock;
  std::condition_variable left;
  bool ending = false, none_left = false;
};

// One sender's connection: read, take, answer, and again.
class MllpListener::Running::Session : public std::enable_shared_from_this<Session> {
 public:
  Session(tcp::socket socket, std::shared_ptr<Running> running)
      : running_(std::move(running)),
        socket_(std::move(socket)),
        deadline_(running_->context),
        frames_(running_->settings.message_bytes_max) {}

  void go_on() {
    if (running_->ending) return close();  // what came and was not taken is sent again
    if (auto frame = frames_.next()) return take(*std::move(frame));
    read();
  }

  // A message that is being taken is answered first.
  void end_when_idle() {
    if (!busy_) close();
  }

  void close() {
    if (std::exchange(closed_, true)) return;
    error_code ignored;
    deadline_.cancel();
    socket_.shutdown(tcp::socket::shutdown_both, ignored);
    socket_.close(ignored);
    running_->leave(shared_from_this());
  }

 private:
  void read() {
    start_deadline(frames_.is_open() ? running_->settings.frame_time : running_->settings.idle_time);
    socket_.async_read_some(asio::buffer(piece_), [self = shared_from_this()](error_code error, std::size_t size) {
      self->deadline_.cancel();
      if (error || self->closed_) return self->close();
      if (!self->frames_.append({self->piece_.data(), size})) return self->refuse("mllp_frame_too_large");
      self->go_on();
    });
  }

  // A frame that has begun ends by one deadline, however slowly its bytes come.
  void start_deadline(std::chrono::milliseconds time) {
    const auto now = std::chrono::steady_clock::now();
    if (!frames_.is_open()) frame_ends_ = now + running_->settings.frame_time;
    deadline_.expires_at(frames_.is_open() ? frame_ends_ : now + time);
    deadline_.async_wait([self = shared_from_this()](error_code error) {
      if (!error) self->close();
    });
  }

  void take(std::string frame) {
    busy_ = true;
    running_->intake.take({std::move(frame), interop::Door::mllp, running_->sender, running_->clock()},
                          [self = shared_from_this()](Result<IntakeAnswer> answer) {
                            asio::post(self->running_->context,
                                       [self, kept = std::move(answer)] { self->answer(kept); });
                          });
  }

  void answer(const Result<IntakeAnswer>& answer) {
    busy_ = false;
    if (closed_) return;
    if (!answer && answer.error().kind == FailureKind::invalid_input) return refuse("mllp_no_message");
    if (!answer) {
      log_event(LogLevel::error, "mllp_not_kept", {{"reason", answer.error().reason}});
      return close();
    }
    frame_ends_ = std::chrono::steady_clock::now() + running_->settings.frame_time;
    if (answer->acknowledgment.answer.empty()) return go_on();
    send(MllpFrames::framed(answer->acknowledgment.answer), [](Session& self) { self.go_on(); });
  }

  void refuse(const char* event) {
    log_event(LogLevel::warning, event);
    send(MllpFrames::refused(), [](Session& self) { self.close(); });
  }

  void send(std::string bytes, void (*then)(Session&)) {
    busy_ = true;
    out_ = std::move(bytes);
    deadline_.expires_after(running_->settings.frame_time);  // who does not read its answers is let go
    deadline_.async_wait([self = shared_from_this()](error_code error) {
      if (!error) self->close();
    });
    asio::async_write(socket_, asio::buffer(out_), [self = shared_from_this(), then](error_code error, std::size_t) {
      self->busy_ = false;
      self->deadline_.cancel();
      if (error || self->closed_) return self->close();
      then(*self);
    });
  }

  const std::shared_ptr<Running> running_;
  tcp::socket socket_;
  asio::steady_timer deadline_;
  MllpFrames frames_;
  std::array<char, 16 * 1024> piece_;
  std::string out_;
  std::chrono::steady_clock::time_point frame_ends_ = std::chrono::steady_clock::now();
  bool busy_ = false, closed_ = false;
};

Result<void> MllpListener::Running::listen() {
  error_code error;
  const tcp::endpoint endpoint{asio::ip::address_v4::loopback(), static_cast<unsigned short>(settings.port)};
  acceptor.emplace(context);
  acceptor->open(endpoint.protocol(), error);
  if (!error) acceptor->set_option(tcp::acceptor::reuse_address{true}, error);
  if (!error) acceptor->bind(endpoint, error);
  if (!error) acceptor->listen(settings.connections_max, error);
  if (error) return fail(FailureKind::unavailable, "server.cannot_listen");
  return {};
}

void MllpListener::Running::accept() {
  acceptor->async_accept([this](error_code error, tcp::socket socket) {
    if (error == asio::error::operation_aborted || ending) return;
    if (!error && sessions.size() < static_cast<std::size_t>(settings.connections_max)) {
      const auto session = std::make_shared<Session>(std::move(socket), shared_from_this());
      sessions.insert(session);
      session->go_on();
    }
    if (!error) return accept();  // one too many was closed by its end
    // No file descriptor is left, most likely: others will be closed soon.
    pause.expires_after(std::chrono::milliseconds{50});
    pause.async_wait([this](error_code) { accept(); });
  });
}

void MllpListener::Running::leave(const SharedSession& session) {
  sessions.erase(session);
  const std::lock_guard hold{lock};
  none_left = ending && sessions.empty();
  left.notify_all();
}

void MllpListener::Running::stop() {
  if (!thread.joinable()) return;
  asio::post(context, [this] {
    error_code ignored;
    acceptor->close(ignored);
    ending = true;
    for (const SharedSession& session : std::set<SharedSession>{sessions}) session->end_when_idle();
    const std::lock_guard hold{lock};
    none_left = sessions.empty();
    left.notify_all();
  });
  {
    std::unique_lock hold{lock};
    left.wait_for(hold, settings.stop_time, [this] { return none_left; });
  }
  asio::post(context, [this] {
    for (const SharedSession& session : std::set<SharedSession>{sessions}) session->close();
    guard.reset();
  });
  thread.join();
}

MllpListener::MllpListener(LabIntake& intake, MllpSettings settings, FindSender sender, std::function<Instant()> clock)
    : running_(std::make_shared<Running>(intake, settings, std::move(sender), std::move(clock))) {}

MllpListener::~MllpListener() { stop(); }

Result<void> MllpListener::start() {
  TRY(running_->listen());
  running_->accept();
  running_->thread = std::thread([this] { running_->context.run(); });
  return {};
}

int MllpListener::port() const { return running_->acceptor->local_endpoint().port(); }

void MllpListener::stop() { running_->stop(); }

}  // namespace quell::server
