#include "storage/lane.h"

#include <chrono>

#include "storage/database_error.h"

namespace quell::storage {
namespace {

constexpr int attempts_max = 5;

Failure failed() { return {FailureKind::unavailable, "storage.failed", {}}; }

}  // namespace

Lane::Lane(Connect connect, LaneOptions options, FaultReport report)
    : connect_(std::move(connect)), options_(options), report_(std::move(report)), thread_([this] { serve(); }) {}

Lane::~Lane() {
  {
    const std::scoped_lock lock{mutex_};
    closing_ = true;
  }
  arrived_.notify_all();
  thread_.join();
}

void Lane::submit(Work work, Done done) {
  const char* refused = nullptr;
  {
    const std::scoped_lock lock{mutex_};
    if (closing_) refused = "storage.closed";
    else if (waiting_.size() >= options_.waiting_max) refused = "storage.busy";
    else {
      waiting_.push_back({std::move(work), std::move(done)});
      ++load_;
    }
  }
  if (refused) done(fail(FailureKind::unavailable, refused));
  else arrived_.notify_one();
}

void Lane::serve() {
  for (std::vector<Job> group = next_group(); !group.empty(); group = next_group()) run_group(group);
}

// Waits for work; empty when the lane is closed and nothing waits.
std::vector<Lane::Job> Lane::next_group() {
  std::unique_lock lock{mutex_};
  arrived_.wait(lock, [this] { return closing_ || !waiting_.empty(); });
  std::vector<Job> group;
  while (!waiting_.empty() && group.size() < options_.group_max) {
    group.push_back(std::move(waiting_.front()));
    waiting_.pop_front();
  }
  return group;
}

void Lane::run_group(std::span<Job> group) {
  std::vector<Result<void>> results;
  for (int attempt = 1; results.empty(); ++attempt) {
    const bool was_connected = connection_ != nullptr;
    try {
      results = try_group(group);
    } catch (const DatabaseError& error) {
      abandon_transaction();
      if (error.trouble() == Trouble::lost) connection_.reset();
      if (error.trouble() == Trouble::lost && was_connected && !begun_) continue;
      const bool again = error.trouble() == Trouble::run_again && attempt < attempts_max;
      if (again && begun_ && group.size() > 1) {
        for (Job& job : group) run_group({&job, 1});
        return;
      }
      if (again) continue;
      report_(error.what());
      results.assign(group.size(), tl::unexpected(failed()));
    }
  }
  for (std::size_t i = 0; i < group.size(); ++i) {
    --load_;
    group[i].done(std::move(results[i]));
  }
}

std::vector<Result<void>> Lane::try_group(std::span<Job> group) {
  begun_ = false;
  if (!connection_) connection_ = connect_();
  connection_->begin(options_.access);
  if (group.size() > 1 && !options_.before_group.empty()) connection_->command(options_.before_group);
  begun_ = true;
  std::vector<Result<void>> results;
  results.reserve(group.size());
  for (Job& job : group) results.push_back(options_.access == Access::read ? read_one(job.work) : run_one(job.work));
  commit(results);
  return results;
}

// Where the answer to COMMIT never came, the database may have kept the group or not: nobody is told that it was saved,
// and nobody that it was not.
void Lane::commit(std::span<Result<void>> results) {
  try {
    connection_->commit();
    ++groups_;
    verbs_ += static_cast<std::int64_t>(results.size());
  } catch (const DatabaseError& error) {
    if (error.trouble() != Trouble::lost || options_.access == Access::read) throw;
    report_(error.what());
    connection_.reset();
    for (Result<void>& result : results)
      if (result) result = fail(FailureKind::unavailable, "storage.maybe_kept");
  }
}

// A reader has nothing to take back, so it needs no savepoint; what goes wrong ends its transaction.
Result<void> Lane::read_one(Work& work) {
  connection_->take_touched();
  try {
    return work(*connection_);
  } catch (const DatabaseError&) {
    throw;
  } catch (const std::exception&) {
    return broken_off();
  }
}

// One verb in its savepoint. Throws where the whole group is lost.
Result<void> Lane::run_one(Work& work) {
  connection_->take_touched();
  connection_->set_savepoint();
  Result<void> result;
  try {
    result = work(*connection_);
  } catch (const DatabaseError& error) {
    if (error.trouble() != Trouble::statement) throw;
    report_(error.what());
    result = tl::unexpected(failed());
  } catch (const std::exception&) {
    result = broken_off();
  }
  if (!result) connection_->back_to_savepoint();
  connection_->release_savepoint();
  return result;
}

// The text of a foreign exception may hold a value, so only the fact is told.
Result<void> Lane::broken_off() {
  report_("a verb ended with an exception that is not the database's");
  return tl::unexpected(failed());
}

void Lane::abandon_transaction() {
  if (!connection_) return;
  try {
    connection_->rollback();
  } catch (const DatabaseError&) {
    // The database had ended it already; a connection that stays in a bad state is opened anew.
    connection_.reset();
  }
}

}  // namespace quell::storage
