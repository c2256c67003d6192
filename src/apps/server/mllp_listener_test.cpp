#include "apps/server/mllp_listener.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>
#include <thread>

#include "apps/server/log.h"
#include "apps/server/mllp_frames.h"
#include "apps/server/testing/with_laboratory.h"

namespace quell::server {
namespace {

namespace asio = boost::asio;

// A sender that waits for each answer.
class MllpSender {
 public:
  explicit MllpSender(int port) {
    socket_.connect({asio::ip::address_v4::loopback(), static_cast<unsigned short>(port)});
  }
  void say(std::string_view bytes) { asio::write(socket_, asio::buffer(bytes)); }
  void leave() { socket_.close(); }
  // The next answer without its frame; "" where the connection was ended.
  std::string hear() {
    boost::system::error_code error;
    const std::size_t size = asio::read_until(socket_, asio::dynamic_buffer(kept_), "\x1c\r", error);
    if (error) return {};
    std::string answer = kept_.substr(1, size - 3);
    kept_.erase(0, size);
    return answer;
  }

 private:
  asio::io_context context_;
  asio::ip::tcp::socket socket_{context_};
  std::string kept_;
};

struct MllpDoor : WithLaboratory {
  LabIntake intake{*database, texts};
  MllpSettings settings;
  std::unique_ptr<MllpListener> listener;

  void SetUp() override {
    silence_log();
    WithLaboratory::SetUp();
  }
  int listening() {
    listener = std::make_unique<MllpListener>(intake, settings, sender(), [this] { return now; });
    EXPECT_TRUE(listener->start());
    return listener->port();
  }
};
ON_EACH_DATABASE(MllpDoor);

TEST_P(MllpDoor, answers_each_message_however_its_frames_are_parted) {
  MllpSender lab{listening()};
  const std::string frame = MllpFrames::framed(messages(1));
  for (std::size_t at = 0; at < frame.size(); at += 37) lab.say(std::string_view{frame}.substr(at, 37));
  EXPECT_NE(lab.hear().find("MSA|AA|1\r"), std::string::npos);
  lab.say(MllpFrames::framed(messages(1, 2)) + MllpFrames::framed(messages(1, 3)));
  EXPECT_NE(lab.hear().find("MSA|AA|2\r"), std::string::npos);
  EXPECT_NE(lab.hear().find("MSA|AA|3\r"), std::string::npos);
  EXPECT_EQ(rows("surveillance_case"), 3);
}

TEST_P(MllpDoor, refuses_what_is_no_message_and_what_is_too_large) {
  settings.message_bytes_max = 2'000;
  const int port = listening();
  MllpSender stranger{port};
  stranger.say(MllpFrames::framed("hello"));
  EXPECT_EQ(stranger.hear(), "\x15");
  EXPECT_EQ(stranger.hear(), "");
  MllpSender endless{port};
  endless.say("\x0bMSH|^~\\&|" + std::string(3'000, 'x'));
  EXPECT_EQ(endless.hear(), "\x15");
  EXPECT_EQ(endless.hear(), "");
}

TEST_P(MllpDoor, lets_a_frame_that_never_ends_go_however_slowly_it_comes) {
  settings.frame_time = std::chrono::milliseconds{100};
  MllpSender slow{listening()};
  slow.say("\x0bMSH");
  EXPECT_EQ(slow.hear(), "");
}

TEST_P(MllpDoor, has_room_for_so_many_senders) {
  settings.connections_max = 2;
  const int port = listening();
  MllpSender one{port}, other{port};
  one.say(MllpFrames::framed(messages(1)));
  EXPECT_NE(one.hear(), "");
  other.say(MllpFrames::framed(messages(1, 2)));
  EXPECT_NE(other.hear(), "");
  EXPECT_EQ(MllpSender{port}.hear(), "");
}

TEST_P(MllpDoor, that_stops_answers_what_it_took_and_loses_nothing_that_is_sent_again) {
  MllpSender lab{listening()};
  for (int i = 1; i <= 20; ++i) lab.say(MllpFrames::framed(messages(1, i)));
  ASSERT_NE(lab.hear(), "");
  listener->stop();
  int answered = 1;
  while (!lab.hear().empty()) ++answered;
  EXPECT_EQ(rows("interop_hl7_message"), answered);
  MllpSender again{listening()};
  for (int i = 1; i <= 20; ++i) again.say(MllpFrames::framed(messages(1, i)));
  for (int i = 1; i <= 20; ++i) EXPECT_NE(again.hear(), "");
  EXPECT_EQ(rows("interop_hl7_message"), 20);
  EXPECT_EQ(rows("surveillance_case"), 20);
}

}  // namespace
}  // namespace quell::server
