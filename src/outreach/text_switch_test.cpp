#include "outreach/text_switch.h"

#include "outreach/testing/with_texts.h"

namespace quell::outreach {
namespace {

struct TheTextSwitch : WithTexts {};
ON_EACH_DATABASE(TheTextSwitch);

TEST_P(TheTextSwitch, is_paused_by_the_lead_and_keeps_so_over_a_restart) {
  ASSERT_EQ(set_text_flow(tx(), system, now, seed(), {TextFlow::paused})->flow, TextFlow::paused);
  note_gateway(tx(), system, now, Gateway::none);
  note_gateway(tx(), system, now, Gateway::configured);
  EXPECT_EQ(text_switch(tx(), program).flow, TextFlow::paused);
  EXPECT_EQ(text_switch(tx(), program).gateway, Gateway::configured);
  EXPECT_EQ(text_switch(tx(), ProgramId{"other"}).gateway, Gateway::none);
}

TEST_P(TheTextSwitch, is_not_for_others) {
  EXPECT_EQ(set_text_flow(tx(), nurse, now, seed(), {TextFlow::paused}).error().reason, "access.permission_missing");
  EXPECT_EQ(text_switch(tx(), program).flow, TextFlow::running);
}

}  // namespace
}  // namespace quell::outreach
