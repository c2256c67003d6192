#include "apps/quell/text_jobs.h"

#include "apps/server/embedded.h"
#include "apps/server/testing/pages_server.h"
#include "outreach/text_switch.h"

namespace quell::command_line {
namespace {

using namespace std::chrono_literals;
using outreach::TextState;

// One text waits in a database of the demo; its person is not known, so it can only come to an end.
struct TheJobsOfTexts : server::ThePages {
  const server::Texts texts = server::Texts::load(server::embedded_in_the_program()).value();
  const ProgramId program{demo_program()};
  std::atomic<bool> stopping{false};

  void keep(const std::string& id, Instant expires_at) {
    ASSERT_TRUE(database().write("test", [&](storage::Transaction& tx) -> Result<void> {
      outreach::note_gateway(tx, access::system_actor(program), now(), outreach::Gateway::configured);
      tx.execute(
          "insert into outreach_phone_text (id, program_id, kind, subject_id, about_at, person_id, state, tries, "
          "queued_at, expires_at, next_try_at) values (:id, :program_id, 'appointment_reminder', :id, 0, 'nobody', "
          "'waiting', 0, :queued_at, :expires_at, :next_try_at)",
          outreach::PhoneText{
              .id = {id}, .program_id = program, .queued_at = now(), .expires_at = expires_at, .next_try_at = now()});
      return {};
    }));
  }
  TextState state_after_the_jobs(const std::string& id) {
    for (const Job& job :
         text_jobs({database(), program, [] { return now(); }, texts, "https://x.example", {}, stopping}))
      job.run();
    const auto text = database().read([&](storage::Transaction& tx) -> Result<outreach::PhoneText> {
      return *outreach::find_phone_text(tx, program, {id});
    });
    return text->state;
  }
};

TEST_F(TheJobsOfTexts, end_what_is_too_late_and_what_has_lost_its_reason) {
  keep("late", now() - 1s);
  EXPECT_EQ(state_after_the_jobs("late"), TextState::expired);
  keep("gone", now() + 1h);
  EXPECT_EQ(state_after_the_jobs("gone"), TextState::withdrawn);
}

}  // namespace
}  // namespace quell::command_line
