#include "clinics/record_call.h"

#include <gtest/gtest.h>

#include "clinics/testing/with_call_backs.h"

namespace quell::clinics {
namespace {

struct RecordCall : WithCallBacks {
  Result<CallBackChange> undo(const CallBackId& id) {
    return undo_call(tx(), olga, now, seed(), {id, row(id).version});
  }
};
ON_EACH_DATABASE(RecordCall);

TEST_P(RecordCall, without_an_answer_keeps_the_person_on_the_list_with_the_try) {
  const auto sam = ask("Sam");
  ASSERT_TRUE(claim(olga, sam));
  ASSERT_TRUE(note(olga, sam, CallOutcome::no_answer));
  const CallBackList listed = list(omar);
  ASSERT_EQ(listed.lines.size(), 1u);
  EXPECT_EQ(listed.lines[0].tries, 1);
  EXPECT_EQ(listed.lines[0].outcome, CallOutcome::no_answer);
  EXPECT_EQ(listed.lines[0].claimed, ClaimedBy::nobody);
}

TEST_P(RecordCall, leaves_a_message_only_where_that_was_allowed) {
  CallBackRequest allows = wish("Ana");
  allows.consent.voicemail = true;
  const auto sam = ask("Sam");
  const auto ana = ask(allows);
  ASSERT_TRUE(claim(olga, sam));
  EXPECT_EQ(note(olga, sam, CallOutcome::left_message).error().reason, "clinics.voicemail_not_allowed");
  EXPECT_EQ(row(sam).tries, 0);
  ASSERT_TRUE(note(olga, sam, CallOutcome::no_answer));
  ASSERT_TRUE(claim(olga, ana));
  EXPECT_TRUE(note(olga, ana, CallOutcome::left_message));
}

TEST_P(RecordCall, closes_it_and_the_undo_opens_it_again_in_the_same_hand) {
  const auto sam = ask("Sam");
  for (const auto outcome :
       {CallOutcome::booked, CallOutcome::answered, CallOutcome::wrong_number, CallOutcome::not_wanted}) {
    ASSERT_TRUE(claim(olga, sam));
    ASSERT_TRUE(note(olga, sam, outcome));
    EXPECT_EQ(row(sam).state, CallBackState::closed);
    ASSERT_EQ(list(omar).today.size(), 1u);
    const auto undone = undo(sam);
    ASSERT_TRUE(undone) << undone.error().reason;
    EXPECT_TRUE(undone->mine);
    EXPECT_EQ(row(sam).state, CallBackState::waiting);
    EXPECT_EQ(row(sam).tries, 0);
    EXPECT_FALSE(row(sam).outcome);
  }
  EXPECT_EQ(undo(sam).error().reason, "clinics.call_back_nothing_to_undo");
}

TEST_P(RecordCall, undone_leaves_the_tries_before_it) {
  const auto sam = ask("Sam");
  for (const auto outcome : {CallOutcome::no_answer, CallOutcome::wrong_number}) {
    ASSERT_TRUE(claim(olga, sam));
    ASSERT_TRUE(note(olga, sam, outcome));
  }
  ASSERT_TRUE(undo(sam));
  EXPECT_EQ(row(sam).tries, 1);
  EXPECT_EQ(row(sam).outcome, CallOutcome::no_answer);
}

TEST_P(RecordCall, is_noted_once_and_by_its_holder) {
  const auto sam = ask("Sam");
  EXPECT_EQ(note(omar, sam, CallOutcome::answered).error().reason, "clinics.call_back_not_yours");
  ASSERT_TRUE(claim(olga, sam));
  const CallTry said{sam, row(sam).version, CallOutcome::no_answer};
  ASSERT_TRUE(record_call(tx(), olga, now, seed(), said));
  ASSERT_TRUE(record_call(tx(), olga, now, seed(), said));
  EXPECT_EQ(row(sam).tries, 1);
  EXPECT_EQ(record_call(tx(), omar, now, seed(), said).error().reason, "clinics.call_back_changed_meanwhile");
  EXPECT_EQ(record_call(tx(), desk, now, seed(), said).error().reason, "access.permission_missing");
}

}  // namespace
}  // namespace quell::clinics
