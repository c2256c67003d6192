#include "surveillance/turn_to_phone.h"

#include "surveillance/answer_check.h"
#include "surveillance/follow_contact.h"
#include "surveillance/testing/with_contacts.h"

namespace quell::surveillance {
namespace {

struct TurnToPhone : WithContacts {
  ContactId id;
  SymptomCheck first;
  void SetUp() override {
    WithContacts::SetUp();
    register_texting("texter");
    id = named({"texter"}, {exposure("swam_together", day(8, 1))}).id;  // asked on August 2, 5, 8, 15 and 22
    ASSERT_TRUE(set_monitoring(tx(), investigator, now, seed(), {id, Rhythm::department, {}, CheckChannel::text}));
    first = checks_of_contact(tx(), id).front();
  }
  std::size_t to_call() { return list_phone_checks(tx(), investigator, now, {})->checks.size(); }
  bool wanted() { return is_wanted(tx(), programs::river_fever, first.id, day(8, 2)); }
};
ON_EACH_DATABASE(TurnToPhone);

TEST_P(TurnToPhone, puts_the_question_on_the_phone_list) {
  EXPECT_EQ(to_call(), 0u);
  EXPECT_TRUE(wanted());
  turn_to_phone(tx(), first.id);
  EXPECT_EQ(to_call(), 1u);
  EXPECT_FALSE(wanted()) << "it is not asked by text as well";
}

TEST_P(TurnToPhone, takes_those_whose_text_nobody_answered_in_time) {
  note_check_asked(tx(), first.id, now);
  EXPECT_EQ(turn_unanswered_to_phone(tx(), programs::river_fever, now), 0);
  EXPECT_FALSE(any_unanswered_text(tx(), programs::river_fever, now));
  EXPECT_TRUE(any_unanswered_text(tx(), programs::river_fever, now + std::chrono::seconds{1}));
  EXPECT_EQ(turn_unanswered_to_phone(tx(), ProgramId{"other"}, now + std::chrono::hours{1}), 0);
  EXPECT_EQ(turn_unanswered_to_phone(tx(), programs::river_fever, now + std::chrono::seconds{1}), 1);
  EXPECT_FALSE(any_unanswered_text(tx(), programs::river_fever, now + std::chrono::seconds{1}));
  EXPECT_EQ(to_call(), 1u);
}

TEST_P(TurnToPhone, leaves_what_was_answered_or_is_over) {
  note_check_asked(tx(), first.id, now);
  const Text<64> code{code_of_check(tx(), first.id)};
  ASSERT_TRUE(answer_check(tx(), anyone, now, seed(), {code, CheckAnswer::well}));
  EXPECT_FALSE(wanted());
  turn_to_phone(tx(), first.id);
  EXPECT_EQ(turn_unanswered_to_phone(tx(), programs::river_fever, now + std::chrono::hours{30}), 0);
  EXPECT_EQ(to_call(), 0u);
  const SymptomCheck second = checks_of_contact(tx(), id).at(1);
  EXPECT_TRUE(is_wanted(tx(), programs::river_fever, second.id, day(8, 5)));
  EXPECT_FALSE(is_wanted(tx(), programs::river_fever, second.id, day(8, 8))) << "the next one asks";
  ASSERT_TRUE(set_contact_state(tx(), investigator, now, seed(), {id, ContactState::stopped}));
  EXPECT_FALSE(is_wanted(tx(), programs::river_fever, second.id, day(8, 5)));
}

}  // namespace
}  // namespace quell::surveillance
