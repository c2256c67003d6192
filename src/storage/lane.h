#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include "storage/connection.h"
#include "storage/database.h"

namespace quell::storage {

struct LaneOptions {
  Access access = Access::write;
  std::size_t group_max = 256;  // verbs a transaction
  std::size_t waiting_max = 20'000;
  std::string before_group = {};  // SQL that begins a transaction of several verbs
};

// One thread with one connection. Work that waits when it becomes free is done as a group in one transaction, a
// savepoint each, so that one fsync serves them all. No `done` is called before COMMIT returned; if the database ended
// the transaction, all of the group answer storage.failed.
//
// A connection that turns out to be gone before any verb ran (the server was restarted meanwhile) is opened anew, and
// the group runs. One that is lost at COMMIT leaves open whether the group was kept: storage.maybe_kept.
//
// A verb takes its guard rows in order, a group of verbs cannot: two lanes may wait for each other. A group that was
// stopped for that is done again verb by verb, a transaction each.
class Lane {
 public:
  using Connect = std::function<std::unique_ptr<Connection>()>;  // throws DatabaseError

  Lane(Connect connect, LaneOptions options, FaultReport report);
  ~Lane();  // does what waits, then ends

  void submit(Work work, Done done);

  // What waits and what runs.
  std::size_t load() const { return load_.load(); }

  GroupTally tally() const { return {groups_.load(), verbs_.load()}; }

 private:
  struct Job {
    Work work;
    Done done;
  };

  void serve();
  std::vector<Job> next_group();
  void run_group(std::span<Job> group);
  std::vector<Result<void>> try_group(std::span<Job> group);
  void commit(std::span<Result<void>> results);
  Result<void> run_one(Work& work);
  Result<void> read_one(Work& work);
  Result<void> broken_off();
  void abandon_transaction();

  const Connect connect_;
  const LaneOptions options_;
  const FaultReport report_;
  std::unique_ptr<Connection> connection_;
  bool begun_ = false;  // the group's work has started

  std::mutex mutex_;
  std::condition_variable arrived_;
  std::deque<Job> waiting_;
  bool closing_ = false;
  std::atomic<std::size_t> load_ = 0;
  std::atomic<std::int64_t> groups_ = 0, verbs_ = 0;
  std::thread thread_;  // last: it uses all the others
};

}  // namespace quell::storage
