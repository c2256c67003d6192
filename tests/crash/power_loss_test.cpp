// P6 on SQLite: what was acknowledged survives a loss of power that drops everything not yet synced.

#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <random>
#include <semaphore>
#include <set>

#include "storage/migrate.h"
#include "storage/testing/each_database.h"
#include "tests/crash/unsynced_vfs.h"

namespace quell {
namespace {

struct Row {
  std::string id;
};
BOOST_DESCRIBE_STRUCT(Row, (), (id))

struct PowerLoss : testing::Test {
  std::string path = "/dev/shm/quell_power_" + std::to_string(getpid()) + ".db";
  std::string url = "sqlite://" + path + "?vfs=unsynced";
  std::set<std::string> acknowledged;
  std::set<std::string> asked;

  void SetUp() override {
    register_unsynced_vfs();
    remove_files();
    ASSERT_TRUE(storage::migrate(url, [](const std::string&) {}));
    (*storage::connect(url, storage::test_keys(), storage::Access::write))
        ->command("create table row (id text primary key)");
  }
  void TearDown() override {
    restore_power();
    break_sync(false);
    remove_files();
  }
  void remove_files() {
    for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(path + suffix);
  }

  // Writes go on, up to 16 at once so that they come in groups, until the power fails after a random number of answers.
  void write_until_power_fails(int round) {
    auto database = *storage::Database::open({.url = url}, storage::test_keys());
    std::counting_semaphore<16> window{16};
    std::mutex mutex;
    std::atomic<int> answered = 0;
    std::mt19937 random{static_cast<unsigned>(round)};
    const int cut_after = 5 + static_cast<int>(random() % 200);
    for (int i = 0; i < 250; ++i) {
      const std::string id = std::to_string(round) + "-" + std::to_string(i);
      asked.insert(id);
      window.acquire();
      database->write_later(
          "lane",
          [id](storage::Transaction& tx) -> Result<void> {
            tx.execute("insert into row (id) values (:id)", Row{id});
            return {};
          },
          [&, id](Result<void> result) {
            const std::scoped_lock lock{mutex};
            if (result) acknowledged.insert(id);
            if (++answered == cut_after) lose_power();
            window.release();
          });
    }
    database.reset();
    EXPECT_EQ(answered, 250);
  }

  std::set<std::string> found() {
    std::set<std::string> ids;
    const auto connection = *storage::connect(url, storage::test_keys(), storage::Access::read);
    for (const Row& row : connection->all<Row>("select id from row", storage::NoParameters{})) ids.insert(row.id);
    return ids;
  }

  int lost() {
    const auto ids = found();
    int count = 0;
    for (const std::string& id : acknowledged) count += !ids.contains(id);
    for (const std::string& id : ids) EXPECT_TRUE(asked.contains(id)) << "a row that nobody asked for";
    return count;
  }
};

TEST_F(PowerLoss, loses_nothing_that_was_acknowledged) {
  const int rounds = std::getenv("QUELL_LONG") ? 50 : 8;
  for (int round = 0; round < rounds; ++round) {
    write_until_power_fails(round);
    restore_power();
    EXPECT_EQ(lost(), 0) << "round " << round;
  }
  EXPECT_GT(acknowledged.size(), 100u);
}

TEST_F(PowerLoss, is_seen_by_this_test_where_a_sync_is_left_out) {
  break_sync(true);
  write_until_power_fails(0);
  restore_power();
  break_sync(false);
  EXPECT_GT(lost(), 0);
}

}  // namespace
}  // namespace quell
