#include "surveillance/pep_of_person.h"

#include <gtest/gtest.h>

#include "surveillance/testing/with_contacts.h"

namespace quell::surveillance {
namespace {

struct PepOfPerson : WithContacts {
  programs::InForce program() { return *programs::program_in_force(tx(), programs::river_fever, now); }
  void settle(std::vector<Date> given_on, std::vector<Date> booked_on) {
    Seed dice = seed();
    settle_pep(tx(), investigator, dice, program(), {ben, std::move(given_on), std::move(booked_on), now});
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
  settle({}, {day(8, 3)});
  EXPECT_EQ(contact_now(contact.id).pep, Pep::booked);
  EXPECT_EQ(offers_to_make(), 0u);
  settle({}, {});
  EXPECT_EQ(contact_now(contact.id).pep, Pep::none);
  EXPECT_EQ(offers_to_make(), 1u);
}

TEST_P(PepOfPerson, counts_the_last_day_and_none_beyond_it_or_before_the_exposure) {
  const ContactFacts contact = named(ben, {exposure("swam_together", day(8, 1))});
  settle({}, {day(8, 16)});
  EXPECT_EQ(contact_now(contact.id).pep, Pep::none) << "too late to help";
  EXPECT_EQ(offers_to_make(), 1u);
  settle({day(7, 20)}, {day(8, 16), day(8, 15)});
  EXPECT_EQ(contact_now(contact.id).pep, Pep::booked) << "one of two is in time";
}

TEST_P(PepOfPerson, once_given_is_taken_back_only_where_the_record_was_a_mistake) {
  const ContactFacts contact = named(ben, {exposure("swam_together", day(8, 1))});
  settle({day(8, 2)}, {});
  EXPECT_EQ(contact_now(contact.id).pep, Pep::given);
  settle({day(8, 2)}, {day(8, 30)});
  EXPECT_EQ(contact_now(contact.id).pep, Pep::given) << "a later dose that comes and goes changes nothing";
  settle({}, {day(8, 2)});
  EXPECT_EQ(contact_now(contact.id).pep, Pep::booked);
}

TEST_P(PepOfPerson, is_no_dose_for_whom_no_clock_runs) {
  const ContactFacts low = named(ben, {exposure("same_pier", day(8, 1))});
  settle({day(8, 2)}, {});
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
  settle({day(8, 5)}, {});
  EXPECT_EQ(on(day(8, 5)), std::nullopt);
}

TEST_P(PepOfPerson, is_known_under_every_id_of_the_person) {
  named(ben, {exposure("swam_together", day(8, 1))});
  register_named("benjamin", "Benjamin");
  tx().execute(
      "insert into people_identity (person_id, program_id, in_force_id) values ('ben', 'river-fever', 'benjamin')",
      storage::NoParameters{});
  EXPECT_EQ(pep_deadlines(tx(), program(), {{"benjamin"}}, day(8, 2)).at({"benjamin"}), day(8, 5));
  EXPECT_EQ(pep_deadlines(tx(), program(), {ben, {"benjamin"}}, day(8, 2)).size(), 2u) << "two lines of one list";
  EXPECT_TRUE(is_contact(tx(), programs::river_fever, {"benjamin"}));
  EXPECT_FALSE(is_contact(tx(), programs::river_fever, {"nobody"}));
}

}  // namespace
}  // namespace quell::surveillance
