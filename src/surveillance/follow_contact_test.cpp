#include "surveillance/follow_contact.h"

#include <gtest/gtest.h>

#include "surveillance/answer_check.h"
#include "surveillance/testing/with_contacts.h"

namespace quell::surveillance {
namespace {

struct FollowAContact : WithContacts {
  ContactId id;
  void SetUp() override {
    WithContacts::SetUp();
    register_texting("texter");
    id = named({"texter"}, {exposure("swam_together", day(7, 31))}).id;
  }
  Result<ContactFacts> monitor(Rhythm rhythm, std::vector<int> days = {}, CheckChannel channel = CheckChannel::text) {
    return set_monitoring(tx(), investigator, now, seed(), {id, rhythm, std::move(days), channel});
  }
  void answer_all_due() {
    for (const SymptomCheck& check : checks_of_contact(tx(), id))
      if (programs::program_in_force(tx(), programs::river_fever, now)->today >= check.due_on && !check.answered_at)
        record_check_call(tx(), investigator, now, seed(), {check.id, CallOutcome::well});
  }
  int end() { return *end_monitoring(tx(), system, now, 100); }
};
ON_EACH_DATABASE(FollowAContact);

TEST_P(FollowAContact, in_the_rhythm_that_the_contact_chose) {
  EXPECT_EQ(monitor(Rhythm::own_days, {10, 3})->rhythm, Rhythm::own_days);
  std::vector<Date> days;
  for (const SymptomCheck& check : checks_of_contact(tx(), id)) days.push_back(check.due_on);
  EXPECT_EQ(days, (std::vector{day(8, 3), day(8, 10)}));
  ASSERT_TRUE(monitor(Rhythm::self));
  EXPECT_TRUE(checks_of_contact(tx(), id).empty());
  ASSERT_TRUE(monitor(Rhythm::department, {}, CheckChannel::phone));
  EXPECT_EQ(checks_of_contact(tx(), id).front().channel, CheckChannel::phone);
}

TEST_P(FollowAContact, refuses_days_outside_and_texts_to_nobody) {
  for (const auto& days : {std::vector<int>{}, {22}, {-1}})
    expect_refused(monitor(Rhythm::own_days, days), FailureKind::invalid_input, "surveillance.days_of_checks_wrong");
  id = named(ben, {exposure("swam_together", day(8, 1))}).id;
  expect_refused(monitor(Rhythm::department), FailureKind::invalid_input, "surveillance.texts_not_allowed");
}

TEST_P(FollowAContact, ends_with_the_last_day_where_the_last_check_was_answered) {
  for (int i = 0; i < 25; ++i) {
    answer_all_due();
    EXPECT_EQ(end(), i == 20 ? 1 : 0) << i;  // August 22: the 21st day was August 21
    next_day();
  }
  EXPECT_EQ(contact_now(id).state, ContactState::completed);
}

TEST_P(FollowAContact, who_does_not_answer_is_lost_after_the_pack_s_number_of_checks) {
  next_day(12);  // August 14: two of the checks are unanswered, the third is due today
  EXPECT_EQ(end(), 0);
  next_day(1);
  EXPECT_EQ(end(), 1);
  EXPECT_EQ(contact_now(id).state, ContactState::lost_to_follow_up);
  EXPECT_EQ(end(), 0);
}

TEST_P(FollowAContact, who_watches_alone_is_completed_and_not_lost) {
  ASSERT_TRUE(monitor(Rhythm::self));
  next_day(30);
  EXPECT_EQ(end(), 1);
  EXPECT_EQ(contact_now(id).state, ContactState::completed);
}

TEST_P(FollowAContact, is_stopped_and_taken_up_again_by_hand) {
  const auto set = [&](ContactState state) { return set_contact_state(tx(), investigator, now, seed(), {id, state}); };
  EXPECT_EQ(set(ContactState::stopped)->state, ContactState::stopped);
  EXPECT_TRUE(checks_of_contact(tx(), id).empty());
  EXPECT_EQ(open_tasks("surveillance.offer_pep", id.text), 0);
  expect_refused(monitor(Rhythm::self), FailureKind::conflict, "surveillance.not_followed");
  EXPECT_EQ(set(ContactState::following)->state, ContactState::following);
  EXPECT_EQ(checks_of_contact(tx(), id).size(), 4u);
  EXPECT_EQ(open_tasks("surveillance.offer_pep", id.text), 1);
  expect_refused(set(ContactState::completed), FailureKind::invalid_input, "surveillance.state_not_by_hand");
}

TEST_P(FollowAContact, is_given_to_whoever_investigates) {
  expect_refused(assign_contact(tx(), investigator, now, seed(), {id, StaffId{"nobody"}}), FailureKind::invalid_input,
                 "surveillance.investigator_unknown");
  EXPECT_EQ(assign_contact(tx(), investigator, now, seed(), {id, {}})->owner, std::nullopt);
  expect_refused(assign_contact(tx(), nurse, now, seed(), {id, {}}), FailureKind::not_permitted,
                 "access.permission_missing");
}

}  // namespace
}  // namespace quell::surveillance
