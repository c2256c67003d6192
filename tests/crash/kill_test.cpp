// P6 on both databases: what was acknowledged survives kill -9, and nothing else appears.

#include <gtest/gtest.h>

#include <cstdlib>
#include <random>

#include "storage/testing/each_database.h"
#include "tests/crash/killed_writer.h"

namespace quell {
namespace {

struct Row {
  std::string id;
};
BOOST_DESCRIBE_STRUCT(Row, (), (id))

struct Kill : testing::TestWithParam<storage::Engine> {
  storage::TemporaryDatabase temporary{GetParam()};

  void SetUp() override { connection()->command("create table row (id text primary key)"); }

  std::unique_ptr<storage::Connection> connection() {
    return *storage::connect(temporary.url(), storage::test_keys(), storage::Access::write);
  }

  void write_for_ever(int round, const std::function<void(const std::string&)>& acknowledge) {
    auto database = temporary.open();
    for (int i = 0;; ++i) {
      // Several wait at once, so that the kill falls into groups, too.
      std::vector<std::future<Result<void>>> answers;
      for (int j = 0; j < 20; ++j) {
        const std::string id = std::to_string(round) + "-" + std::to_string(i) + "-" + std::to_string(j);
        auto answer = std::make_shared<std::promise<Result<void>>>();
        database->write_later(
            std::to_string(j % 4),
            [id](storage::Transaction& tx) -> Result<void> {
              tx.execute("insert into row (id) values (:id)", Row{id});
              return {};
            },
            [answer, id, &acknowledge](Result<void> result) {
              if (result) acknowledge(id);
              answer->set_value(std::move(result));
            });
        answers.push_back(answer->get_future());
      }
      for (auto& answer : answers) answer.wait();
    }
  }
};
ON_EACH_DATABASE(Kill);

TEST_P(Kill, loses_nothing_that_was_acknowledged) {
  const int kills = std::getenv("QUELL_LONG") ? 50 : 5;
  std::mt19937 random{7};
  std::set<std::string> acknowledged;
  for (int round = 0; round < kills; ++round)
    acknowledged.merge(acknowledged_before_kill(1 + static_cast<int>(random() % 200),
                                                [&](const auto& acknowledge) { write_for_ever(round, acknowledge); }));

  const auto reader = connection();
  std::set<std::string> found;
  for (const Row& row : reader->all<Row>("select id from row", storage::NoParameters{})) found.insert(row.id);
  for (const std::string& id : acknowledged) EXPECT_TRUE(found.contains(id)) << id << " was acknowledged and is gone";
  // A group may have been committed and killed before its answers: at most one group a lane and kill.
  EXPECT_LE(found.size() - acknowledged.size(), static_cast<std::size_t>(kills) * 4 * 20);
  EXPECT_GT(acknowledged.size(), static_cast<std::size_t>(kills));
}

}  // namespace
}  // namespace quell
