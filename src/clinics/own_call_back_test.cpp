#include "clinics/own_call_back.h"

#include <gtest/gtest.h>

#include "clinics/testing/with_call_backs.h"

namespace quell::clinics {
namespace {

struct OwnCallBackOf : WithCallBacks {
  CallBackRequest asked = wish("Sam");
  CallBackCode code;

  void SetUp() override {
    WithCallBacks::SetUp();
    code = {{ask_call_back(tx(), anyone, now, seed(), asked)->code}};
  }
  Result<OwnCallBack> withdraw() { return withdraw_call_back(tx(), anyone, now, seed(), code); }
  Result<OwnCallBack> back() { return return_to_call_backs(tx(), anyone, now, seed(), code); }
};
ON_EACH_DATABASE(OwnCallBackOf);

TEST_P(OwnCallBackOf, a_person_is_found_by_the_code_that_asking_gave) {
  EXPECT_EQ(ask_call_back(tx(), anyone, now, seed(), asked)->code, code.code.value) << "sent twice, the same code";
  const auto own = find_own_call_back(tx(), anyone, now, code);
  ASSERT_TRUE(own) << own.error().reason;
  EXPECT_EQ(own->state, CallBackState::waiting);
  EXPECT_EQ(own->best_time, BestTime::morning);
  ASSERT_TRUE(claim(olga, asked.id));
  ASSERT_TRUE(note(olga, asked.id, CallOutcome::no_answer));
  EXPECT_EQ(find_own_call_back(tx(), anyone, now, code)->tries, 1);
  EXPECT_EQ(find_own_call_back(tx(), anyone, now, {{"7KQ2"}}).error().reason, "clinics.code_unknown");
  EXPECT_EQ(withdraw_call_back(tx(), anyone, now, seed(), {{"AAAA-AAAA-AAAA"}}).error().reason, "clinics.code_unknown");
}

TEST_P(OwnCallBackOf, a_person_taken_back_is_called_by_nobody_and_frees_who_held_it) {
  ASSERT_TRUE(claim(olga, asked.id));
  const int seen = row(asked.id).version;
  ASSERT_TRUE(withdraw());
  EXPECT_EQ(withdraw()->state, CallBackState::withdrawn) << "twice is as good as once";
  EXPECT_EQ(claim(omar, asked.id).error().reason, "clinics.call_back_withdrawn");
  EXPECT_EQ(record_call(tx(), olga, now, seed(), {asked.id, seen, CallOutcome::no_answer}).error().reason,
            "clinics.call_back_changed_meanwhile");
  const CallBackList listed = list(olga);
  EXPECT_EQ(listed.waiting, 0);
  ASSERT_EQ(listed.today.size(), 1u);
  EXPECT_EQ(listed.today[0].state, CallBackState::withdrawn);
  EXPECT_EQ(undo_call(tx(), olga, now, seed(), {asked.id, row(asked.id).version}).error().reason,
            "clinics.call_back_nothing_to_undo")
      << "it was the person's own word";
  EXPECT_TRUE(claim(olga, ask("Ana"))) << "who held it is free for the next";
}

TEST_P(OwnCallBackOf, a_person_taken_back_stands_again_where_it_stood) {
  const Instant before = row(asked.id).asked_at;
  ask("Ana");
  ASSERT_TRUE(withdraw());
  EXPECT_EQ(back()->state, CallBackState::waiting);
  EXPECT_EQ(back()->asked_at, before);
  EXPECT_EQ(list(olga).lines.front().call_back, asked.id);
}

TEST_P(OwnCallBackOf, a_person_closed_by_a_call_is_not_opened_by_the_code) {
  ASSERT_TRUE(claim(olga, asked.id));
  ASSERT_TRUE(note(olga, asked.id, CallOutcome::answered));
  EXPECT_EQ(withdraw()->state, CallBackState::closed);
  EXPECT_EQ(back().error().reason, "clinics.call_back_not_withdrawn");
  EXPECT_EQ(row(asked.id).state, CallBackState::closed);
}

}  // namespace
}  // namespace quell::clinics
