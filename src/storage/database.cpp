#include "storage/database.h"

#include <atomic>
#include <memory>
#include <vector>

#include "storage/database_error.h"
#include "storage/durability.h"
#include "storage/key_check.h"
#include "storage/lane.h"
#include "storage/migrate.h"

namespace quell::storage {
namespace {

// Two groups that wait for each other's guard rows are parted sooner than PostgreSQL's deadlock check would (1 s).
constexpr auto groups_wait_little = "set local lock_timeout = '200ms'";

bool is_sqlite(const std::string& url) { return url.starts_with("sqlite://"); }

// Reads share a queue no more than writes do: each connection is a lane of groups of one.
class LanedDatabase : public Database {
 public:
  LanedDatabase(const DatabaseOptions& options, KeyRing keys) : keys_(std::move(keys)) {
    const auto opener = [this, url = options.url](Access access) {
      return [this, url, access] { return *connect(url, keys_, access); };
    };
    const bool sqlite = is_sqlite(options.url);
    const LaneOptions writes{
        .access = Access::write, .group_max = sqlite ? 256u : 32u, .before_group = sqlite ? "" : groups_wait_little};
    const LaneOptions reads{.access = Access::read, .group_max = 1};
    for (int i = 0; i < (sqlite ? 1 : options.write_lanes); ++i)
      writers_.push_back(std::make_unique<Lane>(opener(Access::write), writes, options.report));
    for (int i = 0; i < options.read_connections; ++i)
      readers_.push_back(std::make_unique<Lane>(opener(Access::read), reads, options.report));
  }

  void write_later(const LaneKey& lane, Work work, Done done) override {
    writers_[std::hash<std::string>{}(lane) % writers_.size()]->submit(std::move(work), std::move(done));
  }

  // To the connection with the least to do, so that one long read holds up no others while another is free; in turn
  // where several are alike.
  void read_later(Work work, Done done) override {
    const std::size_t turn = next_reader_.fetch_add(1, std::memory_order_relaxed) % readers_.size();
    Lane* free = readers_[turn].get();
    for (const auto& reader : readers_)
      if (reader->load() < free->load()) free = reader.get();
    free->submit(std::move(work), std::move(done));
  }

  const KeyRing& keys() const override { return keys_; }

  GroupTally writes() const override {
    GroupTally sum;
    for (const auto& writer : writers_) {
      const GroupTally tally = writer->tally();
      sum = {sum.groups + tally.groups, sum.verbs + tally.verbs};
    }
    return sum;
  }

 private:
  const KeyRing keys_;
  std::vector<std::unique_ptr<Lane>> writers_;
  std::vector<std::unique_ptr<Lane>> readers_;
  std::atomic<std::size_t> next_reader_ = 0;
};

}  // namespace

Result<std::unique_ptr<Database>> Database::open(const DatabaseOptions& options, KeyRing keys) {
  try {
    const auto connection = TRY(connect(options.url, keys, Access::write));
    TRY(require_durable(*connection, options.url));
    TRY(require_migrated(*connection));
    TRY(require_same_keys(*connection));
  } catch (const DatabaseError& error) {
    options.report(error.what());
    return fail(FailureKind::unavailable, "storage.cannot_open");
  }
  return std::make_unique<LanedDatabase>(options, std::move(keys));
}

}  // namespace quell::storage
