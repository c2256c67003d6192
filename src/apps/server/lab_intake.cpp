#include "apps/server/lab_intake.h"

#include <boost/asio/post.hpp>
#include <optional>

#include "access/append_audit_event.h"
#include "access/sending_token.h"
#include "access/sign_in.h"
#include "apps/server/verb_name.h"
#include "interop/hl7_file.h"

namespace quell::server {
namespace {

constexpr auto intake_lane = "lab_results";
// As many wait in the lane as it commits at once, and the next ones are read meanwhile.
constexpr std::size_t in_flight_max = 512, in_flight_low = 256;

// What a failure makes a message wait for: the fault itself, where it tells one.
std::string reason_to_wait(const Failure& failure) {
  if (failure.reason == "core.request_invalid" && !failure.faults.empty()) return failure.faults.front().reason;
  return failure.reason;
}

// A message is at fault, not its sender or the database.
bool is_of_message(const Failure& failure) {
  return failure.kind != FailureKind::unavailable && failure.kind != FailureKind::not_permitted;
}

}  // namespace

struct LabIntake::Taking {
  Taking(SentResults from, Done then) : sent(std::move(from)), done(std::move(then)) {}

  SentResults sent;
  const Done done;
  std::vector<std::string_view> messages;
  std::vector<std::optional<interop::TakenMessage>> taken;
  std::mutex lock;
  std::size_t next = 0, in_flight = 0;
  bool reading = false;  // the thread is on its way
  std::optional<Failure> failure;
};

LabIntake::~LabIntake() {
  {
    std::unique_lock hold{lock_};
    ended_.wait(hold, [this] { return open_ == 0; });
  }
  reading_.join();
}

void LabIntake::take(SentResults sent, Done done) {
  auto taking = std::make_shared<Taking>(std::move(sent), std::move(done));
  {
    const std::lock_guard hold{lock_};
    ++open_;
  }
  boost::asio::post(reading_, [this, taking] {
    const auto items = interop::split_hl7_file(taking->sent.bytes);
    if (!items) return end(taking, tl::unexpected(items.error()));
    for (const interop::Hl7Item& item : *items)
      if (item.kind == interop::Hl7ItemKind::message) taking->messages.push_back(item.bytes);
    taking->taken.resize(taking->messages.size());
    taking->reading = true;
    go_on(taking);
  });
}

// On the reading thread: hands messages to the lane until enough wait there.
void LabIntake::go_on(const Shared& taking) {
  for (;;) {
    std::size_t index = 0;
    {
      const std::lock_guard hold{taking->lock};
      const bool is_over = taking->failure || taking->next == taking->messages.size();
      if (is_over || taking->in_flight >= in_flight_max) {
        taking->reading = false;
        if (!is_over || taking->in_flight > 0) return;
        break;
      }
      index = taking->next++;
      ++taking->in_flight;
    }
    submit(taking, index, {});
  }
  finish(taking);
}

void LabIntake::submit(const Shared& taking, std::size_t index, std::string failed_with) {
  struct Submitted {
    interop::Hl7Arrival arrival;
    std::string failed_with;
    Seed seed = Seed::fresh(), audit_seed = Seed::fresh();
  };
  const auto submitted = std::make_shared<const Submitted>(
      Submitted{interop::read_hl7_arrival(taking->messages[index]), std::move(failed_with)});
  database_.write_later(
      intake_lane,
      [taking, index, submitted](storage::Transaction& tx) -> Result<void> {
        const Instant now = taking->sent.now;
        const access::Actor actor = TRY(taking->sent.sender(tx));
        taking->taken[index] = TRY(interop::take_hl7_message(
            tx, actor, now, submitted->seed, {submitted->arrival, taking->sent.door, submitted->failed_with}));
        if (index == 0) access::note_token_used(tx, actor, now);
        if (index == 0) access::refresh_sign_in(tx, actor, now);
        if (auto touched = tx.take_touched(); !touched.empty())
          access::append_audit_event(
              tx, actor, now, submitted->audit_seed,
              {verb_name<&interop::take_hl7_message>(), access::AuditKind::change, "done", std::move(touched)});
        return {};
      },
      [this, taking, index, was_retried = !submitted->failed_with.empty()](Result<void> kept) {
        if (!kept && is_of_message(kept.error()) && !was_retried) {
          boost::asio::post(reading_, [this, taking, index, reason = reason_to_wait(kept.error())] {
            submit(taking, index, reason);
          });
        } else {
          message_done(taking, std::move(kept));
        }
      });
}

void LabIntake::message_done(const Shared& taking, Result<void> kept) {
  bool goes_on = false;
  {
    const std::lock_guard hold{taking->lock};
    --taking->in_flight;
    if (!kept && !taking->failure) taking->failure = kept.error();
    const bool is_over = taking->failure || taking->next == taking->messages.size();
    goes_on = !taking->reading && (is_over ? taking->in_flight == 0 : taking->in_flight <= in_flight_low);
    if (goes_on) taking->reading = true;
  }
  if (goes_on) boost::asio::post(reading_, [this, taking] { go_on(taking); });
}

void LabIntake::finish(const Shared& taking) {
  if (taking->failure) return end(taking, tl::unexpected(*taking->failure));
  IntakeAnswer answer;
  answer.bytes = std::make_shared<const std::string>(std::move(taking->sent.bytes));
  for (auto& one : taking->taken) answer.taken.push_back(*std::move(one));
  Seed seed = Seed::fresh();
  const interop::AckMaker maker{
      .at = taking->sent.now,
      .next_control_id = [&seed] { return interop::new_control_id(seed); },
      .say = [this](std::string_view reason) { return texts_.say("en", std::string{reason}); }};
  std::size_t index = 0;
  auto told = interop::answer_file(*answer.bytes, maker, [&](std::string_view bytes) {
    return interop::answer_taken(bytes, answer.taken[index++], maker);
  });
  if (!told) return end(taking, tl::unexpected(told.error()));
  answer.acknowledgment = *std::move(told);
  end(taking, std::move(answer));
}

void LabIntake::end(const Shared& taking, Result<IntakeAnswer> answer) {
  taking->done(std::move(answer));
  const std::lock_guard hold{lock_};
  --open_;
  ended_.notify_all();
}

}  // namespace quell::server
