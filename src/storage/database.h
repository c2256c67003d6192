#pragma once

#include <functional>
#include <future>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>

#include "core/key_ring.h"
#include "core/result.h"
#include "storage/transaction.h"

namespace quell::storage {

// Told what went wrong inside: a code and the statement's text, never a value.
using FaultReport = std::function<void(const std::string&)>;

struct DatabaseOptions {
  std::string url;  // "sqlite:///var/lib/quell/quell.db" or "postgresql://user@host:port/name"
  int read_connections = 2;
  int write_lanes = 4;  // on PostgreSQL; SQLite has one writer
  FaultReport report = [](const std::string&) {};
};

// Writes with one lane key are done in the order in which they came; a site's id is a good key.
using LaneKey = std::string;

// Does a verb's work through the transaction. A failure takes back all that it wrote. It may run again after a
// serialization failure, so it acts only through the transaction.
using Work = std::function<Result<void>(Transaction&)>;

// Called once, on a thread of the database's, after COMMIT returned or the work failed.
using Done = std::function<void(Result<void>)>;

// What the write lanes have committed: how many verbs share one fsync.
struct GroupTally {
  std::int64_t groups = 0;
  std::int64_t verbs = 0;
};

// A migrated database: writes go through lanes with group commit, reads have their own connections.
class Database {
 public:
  // Opens a database that is migrated (see migrate()).
  // Fails: invalid_input storage.url_unknown          neither sqlite:// nor postgresql://
  //        unavailable   storage.cannot_open          no such server, or the file cannot be written
  //        unavailable   storage.not_durable          PostgreSQL runs without fsync, full_page_writes or
  //                                                   synchronous_commit
  //        unavailable   storage.not_utf8_c           the PostgreSQL database is not UTF8 with C collation
  //        conflict      storage.database_newer       a newer Quell migrated it
  //        unavailable   storage.keys_of_another_database
  //        conflict      storage.migrations_missing   run `quell migrate`
  static Result<std::unique_ptr<Database>> open(const DatabaseOptions& options, KeyRing keys);
  virtual ~Database() = default;

  // Beyond the verb's own failures: unavailable storage.busy (too many wait), storage.failed (the database ended the
  // transaction; nothing of the work was kept), storage.maybe_kept (the connection was lost at COMMIT: the same request
  // sent again is safe and tells), storage.closed
  virtual void write_later(const LaneKey& lane, Work work, Done done) = 0;
  virtual void read_later(Work work, Done done) = 0;
  virtual const KeyRing& keys() const = 0;
  virtual GroupTally writes() const = 0;

  // The same, waiting for the end. For commands and tests; a server thread never waits.
  template <class Action>
  auto write(const LaneKey& lane, Action action) {
    return wait<Action>(action, [&](Work work, Done done) { write_later(lane, std::move(work), std::move(done)); });
  }
  template <class Action>
  auto read(Action action) {
    return wait<Action>(action, [&](Work work, Done done) { read_later(std::move(work), std::move(done)); });
  }

 private:
  template <class Action>
  static auto wait(Action& action, auto&& submit) {
    using Answer = std::invoke_result_t<Action, Transaction&>;  // Result<T>
    Answer answer = fail(FailureKind::unavailable, "storage.failed");
    std::promise<Result<void>> ended;
    submit(
        [&](Transaction& tx) -> Result<void> {
          answer = action(tx);
          if (!answer) return tl::unexpected(answer.error());
          return {};
        },
        [&](Result<void> result) { ended.set_value(std::move(result)); });
    if (Result<void> result = ended.get_future().get(); !result) answer = tl::unexpected(std::move(result).error());
    return answer;
  }
};

}  // namespace quell::storage
