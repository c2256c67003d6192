#include "apps/quell/text_jobs.h"

#include <algorithm>

#include "apps/server/text_words.h"
#include "outreach/queue_reminders.h"
#include "outreach/text_segments.h"

namespace quell::command_line {
namespace {

using namespace std::chrono_literals;

constexpr auto text_lane = "texts";
constexpr int queued_a_call = 50;
// A turn of sending lasts some seconds, far less than the lease of what it took.
constexpr int seconds_a_turn = 10;
constexpr int sent_a_turn_max = 500;

using QueueVerb = Result<int> (*)(storage::Transaction&, const access::Actor&, Instant, Seed, int);
using AnyDue = Result<bool> (*)(storage::Transaction&, const access::Actor&, Instant);

void queue_all(const TextJobs& with, const char* job, AnyDue any_due, QueueVerb verb) {
  const auto due = with.database.read(
      [&](storage::Transaction& tx) { return any_due(tx, access::system_actor(with.program), with.clock()); });
  if (!due) return report_job(job, due.error());
  for (bool more = *due; more && !with.stopping;) {
    const auto seed = Seed::fresh();
    const auto queued = with.database.write(text_lane, [&](storage::Transaction& tx) {
      return verb(tx, access::system_actor(with.program), with.clock(), seed, queued_a_call);
    });
    more = queued && *queued == queued_a_call;
    if (!queued) report_job(job, queued.error());
  }
}

// One turn: taken in one transaction, sent outside of any, and what came of it kept in another. Killed in between, the
// next server asks again under the same ids.
// Whether more may be due at once.
Result<bool> send_turn(const TextJobs& with) {
  const outreach::GatewaySettings gateway = with.gateway.value_or(outreach::GatewaySettings{});
  const int count_max = std::clamp(gateway.rate * seconds_a_turn, 1, sent_a_turn_max);
  const auto taken = TRY(with.database.write(text_lane, [&](storage::Transaction& tx) {
    return outreach::take_texts(tx, access::system_actor(with.program), with.clock(), count_max);
  }));
  if (taken.empty()) return false;
  std::vector<outreach::GatewayText> texts;
  std::vector<outreach::TextOutcome> outcomes;
  for (const outreach::TextToSend& one : taken) {
    std::string words = server::words_of_text(with.texts, with.public_origin, one);
    outcomes.push_back({.text = one.text, .segments = outreach::count_segments(words).segments});
    texts.push_back({one.text.id, gateway.from, one.number, Private{std::move(words)}});
  }
  const auto answers = outreach::ask_gateway(gateway, texts, with.stopping);
  for (std::size_t i = 0; i < answers.size(); ++i) outcomes[i].answer = answers[i];
  const auto seed = Seed::fresh();
  TRY(with.database.write(text_lane, [&](storage::Transaction& tx) -> Result<void> {
    outreach::settle_texts(tx, access::system_actor(with.program), with.clock(), seed, outcomes);
    return {};
  }));
  return taken.size() == static_cast<std::size_t>(count_max);
}

}  // namespace

std::vector<Job> text_jobs(const TextJobs& settings) {
  const auto queue = [with = settings] {
    queue_all(with, "queue_reminders", outreach::any_reminder_due, outreach::queue_reminders);
    queue_all(with, "queue_check_texts", outreach::any_check_due, outreach::queue_check_texts);
  };
  // Without a gateway, what waited for one still comes to its end.
  const auto send = [with = settings] {
    for (bool more = true; more && !with.stopping;) {
      const auto sent = send_turn(with);
      if (!sent) report_job("send_texts", sent.error());
      more = sent && *sent;
    }
  };
  return {{5s, queue}, {1s, send}};
}

}  // namespace quell::command_line
