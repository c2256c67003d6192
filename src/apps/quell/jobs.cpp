#include "apps/quell/jobs.h"

#include "access/attempt_limit.h"
#include "apps/server/log.h"
#include "clinics/check_privately.h"
#include "clinics/hold_place.h"
#include "clinics/offer_standby.h"
#include "clinics/take_pep_offer.h"
#include "oversight/count_reached.h"
#include "oversight/publish_counts.h"
#include "people/match_due.h"
#include "programs/program.h"

namespace quell::command_line {
namespace {

using namespace std::chrono_literals;

constexpr auto job_lane = "jobs";
constexpr int holds_a_call = 500;
constexpr int events_a_call = 200;
constexpr int people_a_call = 25;

template <class T>
void tell(const char* job, const Result<T>& done) {
  if (!done) report_job(job, done.error());
}

Result<void> release_holds(storage::Transaction& tx, const ProgramId& program, Instant now) {
  const auto in_force = TRY(programs::program_in_force(tx, program, now));
  clinics::release_expired_holds(tx, now, in_force.pack->program.settings.hold_grace_seconds, holds_a_call);
  return {};
}

Result<void> end_offers(storage::Transaction& tx, const ProgramId& program, Instant now) {
  TRY(clinics::end_old_offers(tx, access::system_actor(program), now, holds_a_call));
  TRY(clinics::end_old_pep_offers(tx, access::system_actor(program), now, Seed::fresh(), holds_a_call));
  return {};
}

// Compares in a reading transaction, so that no writer waits for it, and keeps what was found in a short one.
// Whether there may be more.
Result<bool> match_people(storage::Database& database, const ProgramId& program, Instant now) {
  const auto matched = TRY(
      database.read([&](storage::Transaction& tx) { return people::match_due_people(tx, program, people_a_call); }));
  if (matched.empty()) return false;
  TRY(database.write(job_lane, [&](storage::Transaction& tx) -> Result<void> {
    people::keep_matches(tx, access::system_actor(program), now, matched);
    return {};
  }));
  return matched.size() == people_a_call;
}

}  // namespace

void report_job(const char* job, const Failure& failure) {
  server::log_event(server::LogLevel::error, "job_failed", {{"job", job}, {"reason", failure.reason}});
}

Jobs::Jobs(std::vector<Job> jobs) : jobs_(std::move(jobs)), thread_([this] { serve(); }) {}

void Jobs::stop() {
  {
    const std::lock_guard hold{lock_};
    stopping_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Jobs::serve() {
  using Clock = std::chrono::steady_clock;
  std::vector<Clock::time_point> due(jobs_.size());
  for (std::size_t i = 0; i < jobs_.size(); ++i) due[i] = Clock::now() + jobs_[i].every;
  std::unique_lock hold{lock_};
  while (!stopping_ && !jobs_.empty()) {
    const auto next = std::min_element(due.begin(), due.end());
    if (changed_.wait_until(hold, *next, [this] { return stopping_; })) return;
    const auto number = static_cast<std::size_t>(next - due.begin());
    hold.unlock();
    jobs_[number].run();
    hold.lock();
    *next = Clock::now() + jobs_[number].every;
  }
}

std::vector<Job> standing_jobs(storage::Database& database, const ProgramId& program, std::function<Instant()> clock,
                               server::PageShell& shell) {
  const auto release = [&database, program, clock] {
    tell("release_holds",
         database.write(job_lane, [&](storage::Transaction& tx) { return release_holds(tx, program, clock()); }));
  };
  const auto end = [&database, program, clock] {
    tell("end_offers",
         database.write(job_lane, [&](storage::Transaction& tx) { return end_offers(tx, program, clock()); }));
  };
  const auto forget = [&database, clock] {
    tell("forget_tokens", database.write(job_lane, [&](storage::Transaction& tx) -> Result<void> {
      clinics::forget_expired_tokens(tx, clock());
      return {};
    }));
  };
  const auto clear = [&database, clock] {
    tell("clear_old_attempts", database.write(job_lane, [&](storage::Transaction& tx) -> Result<void> {
      access::clear_old_attempts(tx, clock());
      return {};
    }));
  };
  // In several transactions where much happened, so that no one waits long behind it.
  const auto follow = [&database] {
    for (bool more = true; more;) {
      const auto taken =
          database.write(job_lane, [](storage::Transaction& tx) { return oversight::follow_reach(tx, events_a_call); });
      more = taken && *taken == events_a_call;
      tell("follow_reach", taken);
    }
  };
  const auto match = [&database, program, clock] {
    // A few hundred people a turn: an import of thousands must not keep the other jobs waiting.
    for (int turns = 12; turns > 0; --turns) {
      const auto matched = match_people(database, program, clock());
      tell("match_people", matched);
      if (!matched || !*matched) break;
    }
  };
  const auto publish = [&database, program, clock] {
    tell("publish_counts", database.write(job_lane, [&](storage::Transaction& tx) {
      return oversight::publish_counts(tx, access::system_actor(program), clock());
    }));
  };
  const auto refresh = [&shell] { shell.refresh(); };
  return {{1min, release}, {1min, end},  {1min, forget},  {15min, clear},
          {2s, follow},    {10s, match}, {1min, publish}, {1min, refresh}};
}

}  // namespace quell::command_line
