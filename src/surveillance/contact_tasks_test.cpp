#include "surveillance/contact_tasks.h"

#include <gtest/gtest.h>

#include "surveillance/testing/with_contacts.h"

namespace quell::surveillance {
namespace {

struct ContactTasks : WithContacts {};
ON_EACH_DATABASE(ContactTasks);

TEST_P(ContactTasks, ask_for_an_offer_while_a_dose_helps_and_none_is_offered) {
  const ContactFacts facts = named(ben, {exposure("swam_together", day(8, 1))});
  const auto program = [&] { return *programs::program_in_force(tx(), programs::river_fever, now); };
  Seed dice = seed();
  note_pep(tx(), programs::river_fever, facts.id, Pep::booked, now);
  open_offer_task(tx(), system, now, dice, program(), contact_now(facts.id));
  EXPECT_EQ(open_tasks("surveillance.offer_pep", facts.id.text), 0);
  note_pep(tx(), programs::river_fever, facts.id, Pep::not_reached, now);
  next_day(10);
  open_offer_task(tx(), system, now, dice, program(), contact_now(facts.id));
  EXPECT_EQ(open_tasks("surveillance.offer_pep", facts.id.text), 1);
  next_day(5);
  open_offer_task(tx(), system, now, dice, program(), contact_now(facts.id));
  EXPECT_EQ(open_tasks("surveillance.offer_pep", facts.id.text), 0);
}

TEST_P(ContactTasks, of_symptoms_stand_once_and_are_urgent) {
  const ContactFacts facts = named(ben, {exposure("same_pier", day(8, 1))});
  Seed dice = seed();
  open_symptoms_task(tx(), system, now, dice, contact_now(facts.id));
  open_symptoms_task(tx(), system, now, dice, contact_now(facts.id));
  EXPECT_EQ(open_tasks("surveillance.symptoms_reported", facts.id.text), 1);
}

}  // namespace
}  // namespace quell::surveillance
