#pragma once

#include <boost/asio/thread_pool.hpp>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "apps/server/texts.h"
#include "interop/take_hl7_message.h"
#include "storage/database.h"

namespace quell::server {

// Who sends, found in the transaction of each message: a token that was revoked meanwhile sends no more.
using FindSender = std::function<Result<access::Actor>(storage::Transaction&)>;

// What somebody sent in: one message, several, or batches of them.
struct SentResults {
  std::string bytes;
  interop::Door door;
  FindSender sender;
  Instant now;
};

struct IntakeAnswer {
  interop::FileAcknowledgment acknowledgment;  // of each message, and as one answer; looks into `bytes`
  std::vector<interop::TakenMessage> taken;    // one a message
  std::shared_ptr<const std::string> bytes;
};

// The one way in for laboratories' messages, whatever door they come by. Each message has a transaction and an audit
// event of its own; the lane commits up to 256 of them at once, so a batch costs little more than its messages. Reading
// them happens beside the lane, on a thread of this.
class LabIntake {
 public:
  LabIntake(storage::Database& database, const Texts& texts) : database_(database), texts_(texts) {}
  ~LabIntake();  // waits for what is being taken

  using Done = std::function<void(Result<IntakeAnswer>)>;

  // Calls `done` once, on any thread, when all messages are kept. Where one could not be kept none is acknowledged:
  // whoever sends them all again loses nothing and does nothing twice.
  //
  // Fails: as split_hl7_file; as the sender is found; not_permitted access.permission_missing
  //        unavailable as the database
  void take(SentResults sent, Done done);

 private:
  struct Taking;
  using Shared = std::shared_ptr<Taking>;

  void go_on(const Shared& taking);
  void submit(const Shared& taking, std::size_t index, std::string failed_with);
  void message_done(const Shared& taking, Result<void> kept);
  void finish(const Shared& taking);
  void end(const Shared& taking, Result<IntakeAnswer> answer);

  storage::Database& database_;
  const Texts& texts_;
  std::mutex lock_;
  std::condition_variable ended_;
  int open_ = 0;  // takings that have not ended
  boost::asio::thread_pool reading_{1};
};

}  // namespace quell::server
