#include "access/seal_audit.h"

#include <gtest/gtest.h>

#include <thread>

#include "access/append_audit_event.h"
#include "access/testing/staff.h"
#include "access/verify_audit.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

void append(storage::Transaction& tx, int number) {
  append_audit_event(
      tx, system_actor(spring), morning, Seed::from_number(static_cast<std::uint64_t>(number)),
      {"people.open_person", AuditKind::read, "done", {{"people.person", "p-" + std::to_string(number)}}});
}

struct SealAudit : storage::EachDatabase {};
ON_EACH_DATABASE(SealAudit);

TEST_P(SealAudit, chains_each_event_once) {
  for (int i = 0; i < 7; ++i) append(tx(), i);
  EXPECT_EQ(seal_audit(tx(), morning, 5)->sealed, 5);
  const auto second = seal_audit(tx(), morning, 5);
  EXPECT_EQ(second->sealed, 2);
  EXPECT_EQ(second->position, 7);
  EXPECT_EQ(seal_audit(tx(), morning, 5)->sealed, 0);
  EXPECT_EQ(count_rows(tx(), "access_audit_seal"), 7);
}

TEST_P(SealAudit, seals_late_commits_of_earlier_events_too) {
  append_audit_event(tx(), system_actor(spring), morning + std::chrono::hours{1}, Seed::from_number(1), {"a.b"});
  EXPECT_EQ(seal_audit(tx(), morning)->position, 1);
  append_audit_event(tx(), system_actor(spring), morning, Seed::from_number(2), {"a.b"});
  EXPECT_EQ(seal_audit(tx(), morning)->position, 2);
  EXPECT_EQ(verify_audit(tx())->verified, 2);
}

TEST_P(SealAudit, is_idle_where_nothing_waits) {
  const auto idle = seal_audit(tx(), morning);
  EXPECT_EQ(idle->sealed, 0);
  EXPECT_EQ(idle->position, 0);
}

// Writers on several lanes and two sealers at once.
struct SealersAtOnce : testing::TestWithParam<storage::Engine> {};
ON_EACH_DATABASE(SealersAtOnce);

TEST_P(SealersAtOnce, chain_every_event_exactly_once) {
  storage::TemporaryDatabase temporary{GetParam()};
  const auto database = temporary.open();
  constexpr int writers = 3, events = 40;
  std::atomic<int> writing = writers;
  std::vector<std::thread> threads;
  for (int w = 0; w < writers; ++w)
    threads.emplace_back([&, w] {
      for (int i = 0; i < events; ++i)
        EXPECT_TRUE(database->write("writer-" + std::to_string(w), [&](storage::Transaction& tx) -> Result<void> {
          append(tx, w * events + i);
          return {};
        }));
      --writing;
    });
  for (int s = 0; s < 2; ++s)
    threads.emplace_back([&, s] {
      for (bool more = true; more;) {
        const bool last = writing == 0;
        const auto sealed = database->write("sealer-" + std::to_string(s),
                                            [](storage::Transaction& tx) { return seal_audit(tx, morning, 9); });
        EXPECT_TRUE(sealed) << reason_of(sealed);
        more = !last || !sealed || sealed->sealed > 0;
      }
    });
  for (std::thread& thread : threads) thread.join();

  const auto verified = *database->read([](storage::Transaction& tx) { return verify_audit(tx); });
  EXPECT_FALSE(verified.fault);
  EXPECT_EQ(verified.verified, writers * events);
  EXPECT_EQ(verified.unsealed, 0);
}

}  // namespace
}  // namespace quell::access
