#include "storage/event.h"

#include <gtest/gtest.h>

#include "storage/database_error.h"
#include "storage/subscription.h"
#include "storage/testing/each_database.h"

namespace quell::storage {
namespace {

struct Events : EachDatabase {
  std::vector<std::string> seen;

  void announce_subject(const std::string& subject) {
    announce(tx(), {.id = {"e-" + subject},
                    .kind = "storage.tried",
                    .program = {"p"},
                    .subject_id = subject,
                    .occurred_at = Instant{}});
  }

  Result<int> deliver(const std::string& subscriber, int count_max = 100) {
    return deliver_events(tx(), subscriber, count_max, [&](Transaction&, const Event& event) -> Result<void> {
      if (event.subject_id == "bad") return fail(FailureKind::unavailable, "storage.on_purpose");
      seen.push_back(event.subject_id);
      return {};
    });
  }
};
ON_EACH_DATABASE(Events);

TEST_P(Events, reach_each_subscriber_once_and_in_order) {
  for (const char* subject : {"a", "b", "c"}) announce_subject(subject);
  EXPECT_EQ(deliver("dashboard"), 3);
  EXPECT_EQ(deliver("dashboard"), 0);
  EXPECT_EQ(deliver("reminders"), 3);
  EXPECT_EQ(seen, (std::vector<std::string>{"a", "b", "c", "a", "b", "c"}));
}

TEST_P(Events, are_handed_on_in_portions) {
  for (const char* subject : {"a", "b", "c"}) announce_subject(subject);
  EXPECT_EQ(deliver("dashboard", 2), 2);
  EXPECT_EQ(deliver("dashboard", 2), 1);
  EXPECT_EQ(seen.back(), "c");
}

// Of two nodes that run one subscriber at once, the second must not begin where the first has not ended.
TEST(EventsOnPostgres, are_handed_to_one_node_at_a_time) {
  TemporaryDatabase temporary{Engine::postgresql};
  const auto first = *connect(temporary.url(), test_keys(), Access::write);
  const auto second = *connect(temporary.url(), test_keys(), Access::write);
  const auto deliver = [](Transaction& tx, int& seen) {
    return deliver_events(tx, "dashboard", 100, [&](Transaction&, const Event&) -> Result<void> {
      ++seen;
      return {};
    });
  };
  first->begin(Access::write);
  announce(*first, {.id = {"e-1"}, .kind = "storage.tried", .program = {"p"}, .subject_id = "a", .occurred_at = {}});
  first->commit();

  int seen_first = 0, seen_second = 0;
  first->begin(Access::write);
  EXPECT_EQ(deliver(*first, seen_first), 1);
  second->begin(Access::write);
  second->command("set local lock_timeout = '100ms'");
  EXPECT_THROW(deliver(*second, seen_second), DatabaseError);
  second->rollback();
  first->commit();
  second->begin(Access::write);
  EXPECT_EQ(deliver(*second, seen_second), 0);
  second->commit();
  EXPECT_EQ(seen_first, 1);
  EXPECT_EQ(seen_second, 0);
}

TEST_P(Events, stop_at_a_failing_handler) {
  announce_subject("bad");
  const auto delivered = deliver("dashboard");
  ASSERT_FALSE(delivered);
  EXPECT_EQ(delivered.error().reason, "storage.on_purpose");
}

}  // namespace
}  // namespace quell::storage
