#include "surveillance/symptom_check.h"

#include <gtest/gtest.h>

#include "surveillance/follow_contact.h"
#include "surveillance/testing/with_contacts.h"

namespace quell::surveillance {
namespace {

struct SymptomChecks : WithContacts {
  ContactFacts contact;
  void SetUp() override {
    WithContacts::SetUp();
    register_texting("texter");
    contact = named({"texter"}, {exposure("swam_together", day(7, 31))});
  }
  std::vector<Date> due_days() {
    std::vector<Date> days;
    for (const SymptomCheck& check : checks_of_contact(tx(), contact.id)) days.push_back(check.due_on);
    return days;
  }
};
ON_EACH_DATABASE(SymptomChecks);

TEST_P(SymptomChecks, stand_on_the_pack_s_days_from_today_on) {
  // Days 1, 4, 7, 14 and 21 after July 31; the first is over.
  EXPECT_EQ(due_days(), (std::vector{day(8, 4), day(8, 7), day(8, 14), day(8, 21)}));
}

TEST_P(SymptomChecks, follow_a_later_exposure_and_keep_what_was_asked) {
  const auto first = checks_of_contact(tx(), contact.id).front();
  next_day(2);
  note_check_asked(tx(), first.id, now);
  add_exposure(tx(), investigator, now, seed(), {contact.id, exposure("same_boat", day(8, 2))});
  EXPECT_EQ(due_days(), (std::vector{day(8, 4), day(8, 6), day(8, 9), day(8, 16), day(8, 23)}));
}

TEST_P(SymptomChecks, are_texted_once_and_then_known_by_their_link) {
  EXPECT_TRUE(checks_to_ask(tx(), programs::river_fever, CheckChannel::text, day(8, 3), 10).empty());
  const auto due = checks_to_ask(tx(), programs::river_fever, CheckChannel::text, day(8, 4), 10);
  ASSERT_EQ(due.size(), 1u);
  EXPECT_EQ(code_of_check(tx(), due[0].id), code_of_check(tx(), due[0].id));
  note_check_asked(tx(), due[0].id, now);
  EXPECT_TRUE(checks_to_ask(tx(), programs::river_fever, CheckChannel::text, day(8, 4), 10).empty());
  EXPECT_EQ(checks_of_contact(tx(), contact.id).front().token_hash,
            hash_of_check_code(tx(), code_of_check(tx(), due[0].id)));
}

TEST_P(SymptomChecks, are_none_for_who_watches_alone_or_cannot_be_reached) {
  Contact alone = contact_now(contact.id);
  const packs::PackPointer pack = packs::testing::load_small_pack();
  EXPECT_EQ(days_of_checks(alone, pack->monitoring).size(), 5u);
  alone.rhythm = Rhythm::self;
  EXPECT_TRUE(days_of_checks(alone, pack->monitoring).empty());
  alone.rhythm = Rhythm::own_days;
  alone.ask_on_days = "3 21 22";
  EXPECT_EQ(days_of_checks(alone, pack->monitoring), (std::vector{day(8, 3), day(8, 21)}));
  alone.person_id = {};
  EXPECT_TRUE(days_of_checks(alone, pack->monitoring).empty());
}

}  // namespace
}  // namespace quell::surveillance
