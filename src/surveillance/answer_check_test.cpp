#include "surveillance/answer_check.h"

#include <gtest/gtest.h>

#include "surveillance/follow_contact.h"
#include "surveillance/testing/with_contacts.h"

namespace quell::surveillance {
namespace {

struct AnswerACheck : WithContacts {
  ContactFacts contact;
  std::vector<SymptomCheck> checks;
  void SetUp() override {
    WithContacts::SetUp();
    register_texting("texter");
    contact = named({"texter"}, {exposure("swam_together", day(7, 31))});
    checks = checks_of_contact(tx(), contact.id);
    for (const SymptomCheck& check : checks) note_check_asked(tx(), check.id, now);
    next_day(2);  // August 4, the first check
  }
  Text<64> code(std::size_t number = 0) { return {code_of_check(tx(), checks[number].id)}; }
  Result<CheckShown> answer(CheckAnswer said, std::size_t number = 0) {
    return answer_check(tx(), anyone, now, seed(), {code(number), said});
  }
  Result<CheckState> call(CallOutcome outcome, std::size_t number = 0) {
    return record_check_call(tx(), investigator, now, seed(), {checks[number].id, outcome});
  }
};
ON_EACH_DATABASE(AnswerACheck);

TEST_P(AnswerACheck, by_its_link_is_one_tap_and_may_be_changed_that_day) {
  EXPECT_FALSE(show_check(tx(), anyone, now, {code()})->answered);
  EXPECT_TRUE(answer(CheckAnswer::well)->answered);
  EXPECT_EQ(open_tasks("surveillance.symptoms_reported", contact.id.text), 0);
  EXPECT_TRUE(answer(CheckAnswer::symptoms));
  EXPECT_EQ(open_tasks("surveillance.symptoms_reported", contact.id.text), 1);
  EXPECT_TRUE(show_check(tx(), anyone, now, {code()})->answered);
}

TEST_P(AnswerACheck, is_over_when_the_next_one_asks_or_the_monitoring_ends) {
  next_day(3);
  EXPECT_TRUE(show_check(tx(), anyone, now, {code()})->ended);
  expect_refused(answer(CheckAnswer::well), FailureKind::conflict, "surveillance.check_is_over");
  EXPECT_TRUE(answer(CheckAnswer::well, 1));
  next_day(30);
  expect_refused(answer(CheckAnswer::well, 3), FailureKind::conflict, "surveillance.check_is_over");
}

TEST_P(AnswerACheck, that_wants_no_more_texts_leaves_the_contact_to_watch_alone) {
  ASSERT_TRUE(answer(CheckAnswer::stop_asking));
  EXPECT_EQ(contact_now(contact.id).rhythm, Rhythm::self);
  EXPECT_TRUE(checks_to_ask(tx(), programs::river_fever, CheckChannel::text, day(9, 1), 10).empty());
}

TEST_P(AnswerACheck, on_the_phone_counts_each_call) {
  EXPECT_EQ(call(CallOutcome::no_answer)->tries, 1);
  EXPECT_EQ(call(CallOutcome::wrong_number)->answer, std::nullopt);
  EXPECT_EQ(call(CallOutcome::symptoms)->answer, CheckAnswer::symptoms);
  EXPECT_EQ(open_tasks("surveillance.symptoms_reported", contact.id.text), 1);
  EXPECT_EQ(call(CallOutcome::stop_asking, 1)->answer, CheckAnswer::stop_asking);
  EXPECT_EQ(contact_now(contact.id).rhythm, Rhythm::self);
}

TEST_P(AnswerACheck, takes_no_code_that_no_text_carried) {
  expect_refused(show_check(tx(), anyone, now, {Text<64>{"7KQ2-M4TD-9XA"}}), FailureKind::not_found,
                 "surveillance.check_unknown");
  expect_refused(answer_check(tx(), anyone, now, seed(), {Text<64>{"x"}, CheckAnswer::well}), FailureKind::not_found,
                 "surveillance.check_unknown");
  expect_refused(record_check_call(tx(), investigator, now, seed(), {{"none"}, CallOutcome::well}),
                 FailureKind::not_found, "surveillance.check_unknown");
  expect_refused(record_check_call(tx(), nurse, now, seed(), {checks[0].id, CallOutcome::well}),
                 FailureKind::not_permitted, "access.permission_missing");
}

}  // namespace
}  // namespace quell::surveillance
