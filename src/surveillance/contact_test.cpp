#include "surveillance/contact.h"

#include <gtest/gtest.h>

#include "surveillance/testing/with_contacts.h"

namespace quell::surveillance {
namespace {

struct Contacts : WithContacts {};
ON_EACH_DATABASE(Contacts);

TEST_P(Contacts, are_followed_as_a_case_once_they_are_one) {
  const ContactFacts contact = named(ben, {exposure("swam_together", day(8, 1))});
  const CaseId ill = *record(result_for(ben, "key-2")).case_id;
  const Contact after = contact_now(contact.id);
  EXPECT_EQ(after.state, ContactState::became_case);
  EXPECT_EQ(after.became_case_id, ill);
  EXPECT_EQ(after.ended_at, now);
}

TEST_P(Contacts, keep_a_dose_that_was_given_whatever_is_said_later) {
  const ContactFacts contact = named(ben, {exposure("swam_together", day(8, 1))});
  note_pep(tx(), programs::river_fever, contact.id, Pep::offered, now);
  EXPECT_EQ(contact_now(contact.id).pep, Pep::offered);
  note_pep(tx(), programs::river_fever, contact.id, Pep::given, now);
  note_pep(tx(), programs::river_fever, contact.id, Pep::declined, now);
  EXPECT_EQ(contact_now(contact.id).pep, Pep::given);
}

TEST_P(Contacts, without_an_exposure_left_are_followed_no_more) {
  const ContactFacts contact = named(ben, {exposure("swam_together", day(8, 1))});
  tx().execute("update surveillance_exposure set withdrawn_at = 1", storage::NoParameters{});
  const auto program = programs::program_in_force(tx(), programs::river_fever, now);
  const Contact after = recounted(tx(), *program, contact_now(contact.id), now);
  EXPECT_EQ(after.state, ContactState::stopped);
  EXPECT_EQ(after.pep_from_on, std::nullopt);
}

TEST_P(Contacts, are_seen_by_investigators_of_their_jurisdiction) {
  const ContactFacts contact = named(ben, {exposure("swam_together", day(8, 1))});
  EXPECT_TRUE(find_own_contact(tx(), investigator, contact.id));
  auto elsewhere = investigator;
  elsewhere.jurisdiction = JurisdictionId{"hills"};
  expect_refused(find_own_contact(tx(), elsewhere, contact.id), FailureKind::not_permitted,
                 "surveillance.other_jurisdiction");
  expect_refused(find_own_contact(tx(), investigator, {"none"}), FailureKind::not_found,
                 "surveillance.contact_unknown");
  EXPECT_EQ(contacts_of_people(tx(), programs::river_fever, {ana, ben}).size(), 1u);
}

}  // namespace
}  // namespace quell::surveillance
