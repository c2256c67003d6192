#include "interop/hl7_act.h"

#include <gtest/gtest.h>

#include "interop/testing/with_intake.h"

namespace quell::interop {
namespace {

struct MessageActs : WithIntake {};
ON_EACH_DATABASE(MessageActs);

TEST_P(MessageActs, are_numbered_and_told_newest_first) {
  const Hl7MessageId id = take(ResultToSend{.control_id = ""}).id;
  for (const MessageAct act : {MessageAct::replayed, MessageAct::set_aside})
    append_act(tx(), {.message_id = id, .program_id = programs::river_fever, .act = act, .acted_at = now});
  const auto acts = acts_of_message(tx(), id);
  ASSERT_EQ(acts.size(), 2u);
  EXPECT_EQ(acts.front().act, MessageAct::set_aside);
  EXPECT_EQ(acts.front().number, 2);
}

}  // namespace
}  // namespace quell::interop
