#include "storage/lane.h"

#include <gtest/gtest.h>

#include "storage/testing/each_database.h"

namespace quell::storage {
namespace {

struct Row {
  std::string id;
  std::int64_t number = 0;
};
BOOST_DESCRIBE_STRUCT(Row, (), (id, number))

// Commands of one lane, and what each was answered.
struct Lanes : testing::TestWithParam<Engine> {
  TemporaryDatabase temporary{GetParam()};
  std::unique_ptr<Database> database = temporary.open();

  void SetUp() override {
    (*connect(temporary.url(), test_keys(), Access::write))
        ->command("create table row (id text primary key, number bigint)");
  }

  Result<void> insert(const std::string& id) {
    return database->write("lane", [&](Transaction& tx) -> Result<void> {
      tx.execute("insert into row (id, number) values (:id, :number)", Row{id, 1});
      return {};
    });
  }

  std::int64_t rows() {
    return *database->read([](Transaction& tx) -> Result<std::int64_t> {
      return tx.find<Row>("select 'n' as id, count(*) as number from row", NoParameters{})->number;
    });
  }
};
ON_EACH_DATABASE(Lanes);

TEST_P(Lanes, keep_what_a_verb_wrote) {
  EXPECT_TRUE(insert("a"));
  EXPECT_EQ(rows(), 1);
}

TEST_P(Lanes, take_back_all_that_a_failing_verb_wrote_and_keep_its_neighbours) {
  std::vector<std::future<Result<void>>> answers;
  for (int i = 0; i < 100; ++i) {
    auto answer = std::make_shared<std::promise<Result<void>>>();
    answers.push_back(answer->get_future());
    database->write_later(
        "lane",
        [i](Transaction& tx) -> Result<void> {
          tx.execute("insert into row (id, number) values (:id, :number)", Row{std::to_string(i), i});
          if (i % 3 == 0) return fail(FailureKind::conflict, "storage.on_purpose");
          return {};
        },
        [answer](Result<void> result) { answer->set_value(std::move(result)); });
  }
  int kept = 0;
  for (auto& answer : answers) kept += answer.get().has_value();
  EXPECT_EQ(kept, 66);
  EXPECT_EQ(rows(), 66);
}

TEST_P(Lanes, answer_unavailable_where_a_statement_fails_and_go_on) {
  EXPECT_TRUE(insert("a"));
  const auto twice = insert("a");
  ASSERT_FALSE(twice);
  EXPECT_EQ(twice.error().reason, "storage.failed");
  EXPECT_TRUE(insert("b"));
  EXPECT_EQ(rows(), 2);
}

TEST_P(Lanes, answer_unavailable_where_a_verb_throws) {
  const auto thrown = database->write("lane", [](Transaction&) -> Result<void> { throw std::runtime_error("a name"); });
  EXPECT_EQ(thrown.error().reason, "storage.failed");
  EXPECT_TRUE(insert("a"));
}

enum class Size { small, large };
BOOST_DESCRIBE_ENUM(Size, small, large)

struct Sized {
  Size id{};
};
BOOST_DESCRIBE_STRUCT(Sized, (), (id))

TEST_P(Lanes, answer_unavailable_where_a_row_holds_a_choice_of_a_newer_program) {
  ASSERT_TRUE(insert("huge"));
  const auto look = [](Transaction& tx) -> Result<Size> {
    return tx.find<Sized>("select id from row", NoParameters{})->id;
  };
  EXPECT_EQ(database->read(look).error().reason, "storage.failed");
  EXPECT_EQ(database->write("lane", look).error().reason, "storage.failed");
  EXPECT_TRUE(insert("b"));
}

TEST_P(Lanes, let_no_read_write) {
  const auto written = database->read([](Transaction& tx) -> Result<void> {
    tx.execute("insert into row (id, number) values ('x', 1)", NoParameters{});
    return {};
  });
  EXPECT_EQ(written.error().reason, "storage.failed");
  EXPECT_EQ(rows(), 0);
}

TEST_P(Lanes, read_on_while_one_long_read_lasts) {
  std::promise<void> gate;
  std::shared_future<void> open = gate.get_future().share();
  std::promise<void> ended;
  database->read_later(
      [open](Transaction&) -> Result<void> {
        open.wait();
        return {};
      },
      [&](Result<void>) { ended.set_value(); });
  for (int i = 0; i < 10; ++i) {
    auto answer = std::async(std::launch::async, [&] { return rows(); });
    EXPECT_EQ(answer.wait_for(std::chrono::seconds{10}), std::future_status::ready) << i;
    if (testing::Test::HasFailure()) gate.set_value();
    EXPECT_EQ(answer.get(), 0);
    if (testing::Test::HasFailure()) break;
  }
  if (!testing::Test::HasFailure()) gate.set_value();
  ended.get_future().wait();
}

struct Backend {
  std::int64_t pid = 0;
};
BOOST_DESCRIBE_STRUCT(Backend, (), (pid))

TEST(LaneOnPostgres, connects_anew_where_its_connection_was_lost_meanwhile) {
  TemporaryDatabase temporary{Engine::postgresql};
  const auto database = temporary.open();
  const auto backend = [](Transaction& tx) -> Result<std::int64_t> {
    return tx.find<Backend>("select pg_backend_pid() as pid", NoParameters{})->pid;
  };
  const auto other = *connect(temporary.url(), test_keys(), Access::write);
  const auto first = database->write("lane", backend);
  ASSERT_TRUE(first);
  other->find<Backend>("select cast(pg_terminate_backend(cast(:pid as integer), 5000) as integer) as pid",
                       Backend{*first});
  const auto second = database->write("lane", backend);
  ASSERT_TRUE(second);
  EXPECT_NE(*first, *second);
}

TEST(LaneOnPostgres, does_not_say_that_nothing_was_kept_where_the_connection_is_lost_at_commit) {
  TemporaryDatabase temporary{Engine::postgresql};
  (*connect(temporary.url(), test_keys(), Access::write))
      ->command(
          "create table row (id text primary key, number bigint);"
          "create function hang_up() returns trigger language plpgsql as "
          "$$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;"
          "create constraint trigger hang_up after insert on row deferrable initially deferred "
          "for each row when (new.id = 'last') execute function hang_up()");
  const auto database = temporary.open();
  const auto insert = [&](const std::string& id) {
    return database->write("lane", [&](Transaction& tx) -> Result<void> {
      tx.execute("insert into row (id, number) values (:id, :number)", Row{id, 1});
      return {};
    });
  };
  ASSERT_TRUE(insert("a"));
  const auto lost = insert("last");
  ASSERT_FALSE(lost);
  EXPECT_EQ(lost.error().reason, "storage.maybe_kept");
  EXPECT_EQ(lost.error().kind, FailureKind::unavailable);
  EXPECT_TRUE(insert("b"));
}

TEST(Lane, refuses_what_would_wait_too_long) {
  TemporaryDatabase temporary{Engine::sqlite};
  std::promise<void> gate;
  std::shared_future<void> open = gate.get_future().share();
  std::atomic<int> busy = 0;
  {
    Lane lane([&] { return *connect(temporary.url(), test_keys(), Access::write); }, {.waiting_max = 3},
              [](const std::string&) {});
    for (int i = 0; i < 10; ++i)
      lane.submit(
          [open](Transaction&) -> Result<void> {
            open.wait();
            return {};
          },
          [&](Result<void> result) { busy += !result && result.error().reason == "storage.busy"; });
    gate.set_value();
  }
  EXPECT_GE(busy, 3);
}

TEST(Lane, answers_all_of_a_group_alike_where_the_database_ended_the_transaction) {
  TemporaryDatabase temporary{Engine::sqlite};
  std::vector<Result<void>> answers;
  {
    Lane lane(
        [&] {
          auto connection = *connect(temporary.url(), test_keys(), Access::write);
          connection->command("create table if not exists filler (text text); pragma max_page_count = 200");
          return connection;
        },
        {}, [](const std::string&) {});
    std::promise<void> gate;
    std::shared_future<void> open = gate.get_future().share();
    lane.submit(
        [open](Transaction&) -> Result<void> {
          open.wait();
          return {};
        },
        [](Result<void>) {});
    for (int i = 0; i < 4; ++i)
      lane.submit(
          [i](Transaction& tx) -> Result<void> {
            const Row row{std::string(i == 2 ? 4'000'000 : 10, 'x'), 0};
            tx.execute("insert into filler (text) values (:id)", row);
            return {};
          },
          [&](Result<void> result) { answers.push_back(std::move(result)); });
    gate.set_value();
  }
  ASSERT_EQ(answers.size(), 4u);
  int kept = 0;
  for (const auto& answer : answers) {
    if (answer) ++kept;
    else EXPECT_EQ(answer.error().reason, "storage.failed");
  }
  auto connection = *connect(temporary.url(), test_keys(), Access::write);
  EXPECT_EQ(connection->find<Row>("select 'n' as id, count(*) as number from filler", NoParameters{})->number, kept);
}

// Two verbs of one lane take rows that two verbs of another take the other way round.
TEST(LanePair, that_waits_for_each_other_is_parted_and_both_finish) {
  TemporaryDatabase temporary{Engine::postgresql};
  const auto connect_now = [&] { return *connect(temporary.url(), test_keys(), Access::write); };
  connect_now()->command(
      "create table row (id text primary key, number bigint); insert into row values ('a', 0), ('b', 0)");
  std::atomic<int> faults = 0;
  std::atomic<int> holding = 0;
  std::atomic<int> done = 0;
  {
    const LaneOptions options{.before_group = "set local lock_timeout = '200ms'"};
    const auto count = [&](const std::string&) { ++faults; };
    std::promise<void> gate;
    std::shared_future<void> open = gate.get_future().share();
    Lane first{connect_now, options, count};
    Lane second{connect_now, options, count};
    const auto submit = [&](Lane& lane, const std::string& id, bool waits) {
      lane.submit(
          [&holding, id, waits](Transaction& tx) -> Result<void> {
            tx.execute("update row set number = number + 1 where id = :id", Row{id});
            // The first time, each lane holds its row before either asks for the other's.
            if (waits) ++holding;
            while (waits && holding < 2) std::this_thread::yield();
            return {};
          },
          [&done](Result<void> result) { done += result.has_value(); });
    };
    for (Lane* lane : {&first, &second})
      lane->submit(
          [open](Transaction&) -> Result<void> {
            open.wait();
            return {};
          },
          [](Result<void>) {});
    submit(first, "a", true);
    submit(first, "b", false);
    submit(second, "b", true);
    submit(second, "a", false);
    gate.set_value();
  }
  EXPECT_EQ(done, 4);
  EXPECT_EQ(faults, 0);
  EXPECT_EQ(connect_now()
                ->find<Row>("select 'n' as id, cast(sum(number) as bigint) as number from row", NoParameters{})
                ->number,
            4);
}

TEST(LaneClosed, answers_what_waited_and_refuses_more) {
  TemporaryDatabase temporary{Engine::sqlite};
  int done = 0;
  auto database = temporary.open();
  for (int i = 0; i < 50; ++i)
    database->write_later(
        "lane", [](Transaction&) -> Result<void> { return {}; }, [&](Result<void>) { ++done; });
  database.reset();
  EXPECT_EQ(done, 50);
}

}  // namespace
}  // namespace quell::storage
