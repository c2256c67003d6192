#include "surveillance/own_monitoring.h"

#include <gtest/gtest.h>

#include "surveillance/answer_check.h"
#include "surveillance/follow_contact.h"
#include "surveillance/testing/with_contacts.h"

namespace quell::surveillance {
namespace {

struct OwnMonitoringOfAContact : WithContacts {
  ContactId contact;
  std::string code;

  void SetUp() override {
    WithContacts::SetUp();
    contact = named(ben, {exposure("swam_together", day(8, 1))}).id;
    code = link();
  }
  std::string link(Renew renew = Renew::no) {
    const auto made = make_monitoring_link(tx(), investigator, now, seed(), {contact, renew});
    EXPECT_TRUE(made) << made.error().reason;
    return made ? made->code : "";
  }
  Result<OwnMonitoring> look() { return find_own_monitoring(tx(), anyone, now, {Text<64>{code}}); }
  Result<OwnMonitoring> answer(CheckAnswer said) {
    return answer_own_monitoring(tx(), anyone, now, seed(), {Text<64>{code}, said});
  }
  Result<OwnMonitoring> choose(OwnRhythm rhythm) {
    return choose_own_rhythm(tx(), anyone, now, seed(), {Text<64>{code}, rhythm});
  }
  std::size_t open_tasks(const std::string& kind) {
    return worklist::list_tasks(tx(), investigator, now, {.kind = kind})->tasks.size();
  }
};
ON_EACH_DATABASE(OwnMonitoringOfAContact);

TEST_P(OwnMonitoringOfAContact, shows_the_days_left_and_when_one_is_asked) {
  const auto own = look();
  ASSERT_TRUE(own) << own.error().reason;
  EXPECT_FALSE(own->is_over);
  EXPECT_EQ(own->until_on, day(8, 22));
  EXPECT_EQ(own->days_left, 20);
  EXPECT_EQ(own->asked_on, (std::vector{day(8, 5), day(8, 8), day(8, 15), day(8, 22)}));
  EXPECT_EQ(own->answer, std::nullopt);
}

TEST_P(OwnMonitoringOfAContact, is_answered_for_today_and_changed_on_its_day) {
  EXPECT_EQ(answer(CheckAnswer::well)->answer, CheckAnswer::well);
  EXPECT_EQ(open_tasks("surveillance.symptoms_reported"), 0u);
  EXPECT_EQ(answer(CheckAnswer::symptoms)->answer, CheckAnswer::symptoms);
  EXPECT_EQ(open_tasks("surveillance.symptoms_reported"), 1u);
  EXPECT_EQ(read_contact(tx(), investigator, now, {contact})->checks.size(), 5u) << "the line of day 1 was answered";
}

TEST_P(OwnMonitoringOfAContact, is_answered_on_a_day_on_which_nobody_asks) {
  answer(CheckAnswer::well);
  next_day();
  EXPECT_EQ(look()->answer, std::nullopt);
  EXPECT_EQ(answer(CheckAnswer::well)->answer, CheckAnswer::well);
  EXPECT_EQ(read_contact(tx(), investigator, now, {contact})->checks.size(), 6u);
}

TEST_P(OwnMonitoringOfAContact, takes_the_wish_to_be_called_for_a_task) {
  EXPECT_EQ(answer(CheckAnswer::call_me)->answer, CheckAnswer::call_me);
  EXPECT_EQ(open_tasks("surveillance.call_contact"), 1u);
}

TEST_P(OwnMonitoringOfAContact, goes_at_the_rhythm_that_was_chosen) {
  EXPECT_TRUE(choose(OwnRhythm::every_day)->every_day);
  EXPECT_EQ(look()->asked_on.size(), 20u);
  EXPECT_TRUE(choose(OwnRhythm::self)->asked_on.empty());
  EXPECT_EQ(contact_now(contact).rhythm, Rhythm::self);
  EXPECT_TRUE(answer(CheckAnswer::symptoms)) << "who is not asked may still say so";
  EXPECT_EQ(choose(OwnRhythm::department)->asked_on.size(), 4u);
}

TEST_P(OwnMonitoringOfAContact, is_opened_by_the_code_of_a_text_too) {
  const auto checks = checks_of_contact(tx(), contact);
  note_check_asked(tx(), checks.front().id, now);
  code = code_of_check(tx(), checks.front().id);
  EXPECT_EQ(answer(CheckAnswer::well)->answer, CheckAnswer::well);
}

TEST_P(OwnMonitoringOfAContact, opens_by_the_newest_link_only) {
  const std::string old = code;
  EXPECT_EQ(link(), old);
  code = link(Renew::yes);
  EXPECT_NE(code, old);
  EXPECT_TRUE(look());
  code = old;
  expect_refused(look(), FailureKind::not_found, "surveillance.check_unknown");
}

TEST_P(OwnMonitoringOfAContact, is_over_with_its_days_or_when_it_was_stopped) {
  ASSERT_TRUE(set_contact_state(tx(), investigator, now, seed(), {contact, ContactState::stopped}));
  EXPECT_TRUE(look()->is_over);
  EXPECT_EQ(look()->until_on, std::nullopt);
  expect_refused(answer(CheckAnswer::well), FailureKind::conflict, "surveillance.check_is_over");
  expect_refused(choose(OwnRhythm::self), FailureKind::conflict, "surveillance.check_is_over");
  expect_refused(make_monitoring_link(tx(), investigator, now, seed(), {contact, Renew::no}), FailureKind::conflict,
                 "surveillance.not_followed");
  ASSERT_TRUE(set_contact_state(tx(), investigator, now, seed(), {contact, ContactState::following}));
  EXPECT_FALSE(look()->is_over);
  next_day(30);
  EXPECT_TRUE(look()->is_over);
}

TEST_P(OwnMonitoringOfAContact, takes_up_again_who_was_lost_and_answers) {
  ASSERT_TRUE(set_contact_state(tx(), investigator, now, seed(), {contact, ContactState::lost_to_follow_up}));
  EXPECT_TRUE(answer(CheckAnswer::well));
  EXPECT_EQ(contact_now(contact).state, ContactState::following);
}

TEST_P(OwnMonitoringOfAContact, is_for_investigators_to_give_out) {
  expect_refused(make_monitoring_link(tx(), nurse, now, seed(), {contact, Renew::no}), FailureKind::not_permitted,
                 "access.permission_missing");
}

}  // namespace
}  // namespace quell::surveillance
