#include "surveillance/pep_of_person.h"

#include <gtest/gtest.h>

#include "surveillance/testing/with_contacts.h"

namespace quell::surveillance {
namespace {

struct PepOfPerson : WithContacts {
  programs::InForce program() { return *programs::program_in_force(tx(), programs::river_fever, now); }
  void note(Pep pep) {
    Seed dice = seed();
    note_pep_of_person(tx(), investigator, dice, program(), {ben, pep, program().today, now});
  }
  std::size_t offers_to_make() {
    std::size_t open = 0;
    const auto tasks = worklist::list_tasks(tx(), investigator, now, {});
    for (const auto& task : tasks->tasks) open += task.kind == "surveillance.offer_pep";
    return open;
  }
};
ON_EACH_DATABASE(PepOfPerson);

TEST_P(PepOfPerson, that_is_booked_needs_no_offer_and_needs_one_again_when_it_is_cancelled) {
  const ContactFacts contact = named(ben, {exposure("swam_together", day(8, 1))});
  EXPECT_EQ(offers_to_make(), 1u);
  note(Pep::booked);
  EXPECT_EQ(contact_now(contact.id).pep, Pep::booked);
  EXPECT_EQ(offers_to_make(), 0u);
  note(Pep::none);
  EXPECT_EQ(contact_now(contact.id).pep, Pep::none);
  EXPECT_EQ(offers_to_make(), 1u);
}

TEST_P(PepOfPerson, once_given_is_taken_back_only_where_the_record_was_a_mistake) {
  const ContactFacts contact = named(ben, {exposure("swam_together", day(8, 1))});
  note(Pep::given);
  note(Pep::none);
  EXPECT_EQ(contact_now(contact.id).pep, Pep::given);
  take_back_given(tx(), program(), ben, now);
  EXPECT_EQ(contact_now(contact.id).pep, Pep::booked);
}

TEST_P(PepOfPerson, is_no_dose_for_whom_no_clock_runs) {
  const ContactFacts low = named(ben, {exposure("same_pier", day(8, 1))});
  note(Pep::given);
  EXPECT_EQ(contact_now(low.id).pep, Pep::none);
  EXPECT_TRUE(pep_deadlines(tx(), program(), {ana, ben}, day(8, 2)).empty());
}

TEST_P(PepOfPerson, has_a_last_day_that_moves_on_once_and_ends) {
  named(ben, {exposure("swam_together", day(8, 1))});
  const auto on = [&](Date today) {
    const auto found = pep_deadlines(tx(), program(), {ana, ben}, today);
    return found.contains(ben) ? std::optional{found.at(ben)} : std::nullopt;
  };
  EXPECT_EQ(on(day(7, 31)), std::nullopt);
  EXPECT_EQ(on(day(8, 5)), day(8, 5));
  EXPECT_EQ(on(day(8, 6)), day(8, 15));
  EXPECT_EQ(on(day(8, 16)), std::nullopt);
  note(Pep::given);
  EXPECT_EQ(on(day(8, 5)), std::nullopt);
}

TEST_P(PepOfPerson, is_known_under_every_id_of_the_person) {
  named(ben, {exposure("swam_together", day(8, 1))});
  register_named("benjamin", "Benjamin");
  tx().execute(
      "insert into people_identity (person_id, program_id, in_force_id) values ('ben', 'river-fever', 'benjamin')",
      storage::NoParameters{});
  EXPECT_EQ(pep_deadlines(tx(), program(), {{"benjamin"}}, day(8, 2)).at({"benjamin"}), day(8, 5));
}

}  // namespace
}  // namespace quell::surveillance
