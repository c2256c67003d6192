#pragma once

// P10 on both databases: whatever statement of a writing verb fails, and however, the database is as it was before; the
// same request sent again then does all of it.
//
// A story runs verb by verb. Each verb is first stopped at its first statement, then at its second, and so on, and at
// the commit; only then it is let through.

#include <gtest/gtest.h>

#include <cstdlib>
#include <future>

#include "programs/testing/with_program.h"
#include "storage/lane.h"
#include "tests/property/everything_kept.h"
#include "tests/property/faulty_connection.h"

namespace quell {

using storage::Transaction;
using storage::Trouble;

struct HalfWritten : testing::TestWithParam<storage::Engine> {
  storage::TemporaryDatabase temporary{GetParam()};
  EverythingKept kept{GetParam(), temporary.url(), storage::test_keys()};
  PlannedFault plan;
  storage::Lane lane{
      [this] { return faulty_connection(plan, temporary.url(), storage::test_keys()); }, {}, [](const std::string&) {}};
  const access::Actor lead = access::system_actor(programs::river_fever);
  const SiteId pier = programs::pier_clinic;
  const SiteId hill = programs::hill_clinic;
  Instant now = programs::tuesday_morning;
  std::uint64_t seeds = 0;
  int stopped = 0;
  int verbs = 0;

  Result<void> run(const storage::Work& work) {
    std::promise<Result<void>> ended;
    lane.submit(work, [&](Result<void> result) { ended.set_value(std::move(result)); });
    return ended.get_future().get();
  }

  // In the short form the ways to fail take turns; in the long one each statement fails in each way.
  std::vector<Trouble> troubles_at(int statement) const {
    const std::vector<Trouble> all{Trouble::statement, Trouble::ended, Trouble::lost};
    if (std::getenv("QUELL_LONG")) return all;
    return {all[static_cast<std::size_t>(statement % 8 == 0 ? 2 : statement % 2)]};
  }

  // One verb of the story: stopped everywhere, then done.
  template <class Verb>
  auto step(const char* name, Verb verb) {
    const Seed seed = Seed::from_number(++seeds);
    std::decay_t<decltype(verb(std::declval<Transaction&>(), seed))> answer =
        fail(FailureKind::unavailable, "storage.failed");
    const storage::Work work = [&](Transaction& tx) -> Result<void> {
      answer = verb(tx, seed);
      if (!answer) return tl::unexpected(answer.error());
      return {};
    };
    const auto before = kept.rows();
    const auto stop = [&](PlannedFault fault) {
      plan = fault;
      const Result<void> result = run(work);
      if (!plan.happened) return false;
      ++stopped;
      EXPECT_EQ(result ? "done" : result.error().reason, "storage.failed") << name;
      EXPECT_EQ(kept.rows(), before) << name << ", stopped at statement " << fault.statement;
      return !testing::Test::HasFailure();
    };
    const int statements = count_statements(work);
    EXPECT_GT(statements, 0) << name << " does nothing";
    for (int statement = 1; statement <= statements; ++statement)
      for (const Trouble trouble : troubles_at(statement))
        if (!stop({PlannedFault::At::statement, statement, trouble})) return answer;
    stop({PlannedFault::At::commit, 0, Trouble::ended});

    // A verb that the database makes run again is done once.
    plan = {PlannedFault::At::statement, (statements + 1) / 2, Trouble::run_again};
    const Result<void> done = run(work);
    plan = {};
    EXPECT_TRUE(done) << name << ": " << (done ? "" : done.error().reason);
    EXPECT_NE(kept.rows(), before) << name << " wrote nothing";
    ++verbs;
    return answer;
  }

  // How many statements the verb runs where nothing stops it; what it wrote is taken back.
  int count_statements(const storage::Work& work) {
    plan = {PlannedFault::At::statement, -1};
    const Result<void> done = run([&](Transaction& tx) -> Result<void> {
      if (const auto result = work(tx); !result) return result;
      return fail(FailureKind::conflict, "storage.taken_back");
    });
    EXPECT_EQ(done.error().reason, "storage.taken_back");
    return plan.seen;
  }

  LedgerEntryId act(const char* name) { return {name}; }
};

}  // namespace quell
