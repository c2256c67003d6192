#include "apps/quell/jobs.h"

#include <atomic>

#include "access/attempt_limit.h"
#include "apps/server/embedded.h"
#include "apps/server/testing/pages_server.h"
#include "clinics/hold_place.h"

namespace quell::command_line {
namespace {

using namespace std::chrono_literals;

TEST(Jobs, run_again_and_again_until_they_are_stopped) {
  std::atomic<int> often = 0, seldom = 0;
  Jobs jobs{{{1ms, [&] { ++often; }}, {1h, [&] { ++seldom; }}}};
  while (often < 3) std::this_thread::yield();
  jobs.stop();
  const int after = often;
  std::this_thread::yield();
  EXPECT_EQ(often, after);
  EXPECT_EQ(seldom, 0);
}

struct StandingJobs : server::ThePages {};

TEST_F(StandingJobs, give_back_what_was_held_too_long) {
  const auto texts = server::Texts::load(server::embedded_in_the_program()).value();
  const server::HttpAnswer form = hold_first_time("chc-danbury");
  const ProgramId program{demo_program()};
  server::PageShell shell{database(), texts, program, {}, now, true};
  for (const Job& job : standing_jobs(
           database(), program, [] { return now() + 20min; }, shell))
    job.run();
  const auto state = database().read([&](storage::Transaction& tx) -> Result<clinics::HoldState> {
    return TRY(clinics::find_hold(tx, program, server::field_in(form, "hold"))).state;
  });
  EXPECT_EQ(state.value(), clinics::HoldState::released);
}

TEST_F(StandingJobs, forget_wrong_sign_ins_that_no_longer_matter) {
  const auto texts = server::Texts::load(server::embedded_in_the_program()).value();
  server::PageShell shell{database(), texts, ProgramId{demo_program()}, {}, now, true};
  const access::AttemptKey key{"name/somebody", 1};
  const auto count = [&](Instant at) {
    return database().write("test", [&](storage::Transaction& tx) { return access::count_attempt(tx, key, at); });
  };
  ASSERT_TRUE(count(now()));
  for (const Job& job : standing_jobs(
           database(), ProgramId{demo_program()}, [] { return now() + 25h; }, shell))
    job.run();
  EXPECT_TRUE(count(now()));
}

}  // namespace
}  // namespace quell::command_line
