#pragma once

#include <chrono>
#include <memory>

#include "apps/server/lab_intake.h"

namespace quell::server {

struct MllpSettings {
  int port = 0;  // 0: any free one
  int connections_max = 16;
  std::size_t message_bytes_max = 16 * 1024 * 1024;
  std::chrono::milliseconds frame_time{60'000};    // for a frame that has begun
  std::chrono::milliseconds idle_time{3'600'000};  // between frames
  std::chrono::milliseconds stop_time{10'000};
};

// Takes laboratories' messages over MLLP, on this machine alone (127.0.0.1): whatever brings them here, a tunnel or an
// interface engine, says who they are. A connection's messages are taken one after another, and each is answered when
// it is kept. What is no message is answered by a refusal, and the connection ends; where the database cannot keep a
// message it ends without an answer, so that the sender sends again.
class MllpListener {
 public:
  MllpListener(LabIntake& intake, MllpSettings settings, FindSender sender, std::function<Instant()> clock);
  ~MllpListener();

  // Fails: unavailable server.cannot_listen
  Result<void> start();
  int port() const;

  // Takes no further message; what is being taken is answered first.
  void stop();

 private:
  struct Running;
  std::shared_ptr<Running> running_;
};

}  // namespace quell::server
