#include "surveillance/name_contact.h"

#include <gtest/gtest.h>

#include "surveillance/testing/with_contacts.h"

namespace quell::surveillance {
namespace {

struct NameAContact : WithContacts {
  Result<ContactFacts> decide(const NewExposure& told, ExposureDecision decision) {
    return decide_exposure(tx(), investigator, now, seed(), {told.id, decision});
  }
};
ON_EACH_DATABASE(NameAContact);

TEST_P(NameAContact, at_high_risk_starts_the_clock_and_asks_for_an_offer_before_it_ends) {
  const ContactFacts facts = named(ben, {exposure("swam_together", day(7, 30), day(8, 1))});
  EXPECT_EQ(facts.clock.pep_from_on, day(8, 1));
  EXPECT_EQ(facts.clock.high_first_on, day(7, 30));
  EXPECT_EQ(facts.stage, PepStage::ideal);
  ASSERT_EQ(open_tasks("surveillance.offer_pep", facts.id.text), 1);
  const auto tasks = worklist::list_tasks(tx(), system, now, {.kind = "surveillance.offer_pep"});
  EXPECT_EQ(tasks->tasks[0].due_at, programs::instant("2022-08-06T04:00:00Z"));  // the end of August 5 in Eastport
}

TEST_P(NameAContact, by_an_alias_registers_a_person_who_can_be_reached) {
  people::NewPerson fresh{.id = {"sparrow"}, .jurisdiction = {"harbor"}};
  fresh.identity.name_to_call = people::NameText{{"Sparrow"}};
  fresh.contact_points.push_back(
      {{"sparrow-phone"}, Private{Text<40>{"203 555 0123"}}, people::Consent{.text = true}, true});
  const auto facts = name_contact(tx(), investigator, now, seed(),
                                  {.id = {"c"},
                                   .naming = Naming::alias,
                                   .person = {.known = {}, .fresh = fresh},
                                   .exposures = {exposure("swam_together", day(8, 1))}});
  ASSERT_TRUE(facts) << facts.error().reason;
  EXPECT_EQ(facts->person, PersonId{"sparrow"});
  EXPECT_EQ(facts->channel, CheckChannel::text);
}

TEST_P(NameAContact, that_nobody_can_name_counts_and_asks_for_nothing) {
  const auto facts = name_contact(
      tx(), investigator, now, seed(),
      {.id = {"c"}, .naming = Naming::unnamed, .person = {}, .exposures = {exposure("swam_together", day(8, 1))}});
  ASSERT_TRUE(facts) << facts.error().reason;
  EXPECT_FALSE(facts->person);
  EXPECT_EQ(open_tasks("surveillance.offer_pep", "c"), 0);
  EXPECT_TRUE(checks_of_contact(tx(), {"c"}).empty());
}

TEST_P(NameAContact, who_is_one_already_adds_the_exposure) {
  const ContactFacts first = named(ben, {exposure("same_pier", day(7, 20))});
  const ContactFacts second = named(ben, {exposure("swam_together", day(8, 1))});
  EXPECT_EQ(second.id, first.id);
  EXPECT_EQ(second.stage, PepStage::ideal);
  EXPECT_EQ(exposures_of_contact(tx(), first.id).size(), 2u);
}

TEST_P(NameAContact, sent_twice_acts_once) {
  const NameContact request{.id = {"c"}, .person = {.known = ben}, .exposures = {exposure("same_pier", day(8, 1))}};
  ASSERT_TRUE(name_contact(tx(), investigator, now, seed(), request));
  ASSERT_TRUE(name_contact(tx(), investigator, now, seed(), request));
  EXPECT_EQ(exposures_of_contact(tx(), {"c"}).size(), 1u);
}

TEST_P(NameAContact, keeps_what_was_told_under_the_case_s_key) {
  auto told = exposure("swam_together", day(8, 1));
  told.note = Private{LongText<500>{"Met at the lighthouse"}};
  const ContactFacts facts = named(ben, {told});
  const auto kept = exposures_of_contact(tx(), facts.id).front();
  EXPECT_EQ(kept.sealed_note->find("lighthouse"), std::string::npos);
  EXPECT_EQ(read_contact(tx(), investigator, now, {facts.id})->exposures[0].note->reveal(), "Met at the lighthouse");
}

TEST_P(NameAContact, at_intermediate_risk_waits_for_a_clinician) {
  const auto told = exposure("same_boat", day(8, 1));
  const ContactFacts facts = named(ben, {told});
  EXPECT_EQ(facts.stage, PepStage::not_advised);
  EXPECT_EQ(decide(told, ExposureDecision::approve_pep)->stage, PepStage::ideal);
  EXPECT_EQ(open_tasks("surveillance.offer_pep", facts.id.text), 1);
  EXPECT_EQ(decide(told, ExposureDecision::withdraw_approval)->stage, PepStage::not_advised);
  EXPECT_EQ(open_tasks("surveillance.offer_pep", facts.id.text), 0);
  EXPECT_EQ(decide(told, ExposureDecision::withdraw)->state, ContactState::stopped);
}

TEST_P(NameAContact, that_ended_is_followed_again_after_another_exposure) {
  const auto told = exposure("swam_together", day(8, 1));
  const ContactFacts facts = named(ben, {told});
  decide(told, ExposureDecision::withdraw);
  const auto again = add_exposure(tx(), investigator, now, seed(), {facts.id, exposure("swam_together", day(8, 2))});
  EXPECT_EQ(again->state, ContactState::following);
  EXPECT_EQ(again->clock.pep_from_on, day(8, 2));
}

TEST_P(NameAContact, needs_an_exposure_and_somebody_other_than_the_case) {
  expect_refused(name(ben, {}), FailureKind::invalid_input, "surveillance.exposure_missing");
  expect_refused(name_contact(tx(), investigator, now, seed(),
                              {.id = {"c"}, .person = {}, .exposures = {exposure("same_pier", day(8, 1))}}),
                 FailureKind::invalid_input, "surveillance.person_missing");
  expect_refused(name(ana, {exposure("same_pier", day(8, 1))}), FailureKind::conflict, "surveillance.own_contact");
  auto from_nobody = exposure("same_pier", day(8, 1));
  from_nobody.case_id = CaseId{"none"};
  expect_refused(name(ben, {from_nobody}), FailureKind::not_found, "surveillance.case_unknown");
  expect_refused(decide(exposure("same_pier", day(8, 1)), ExposureDecision::withdraw), FailureKind::not_found,
                 "surveillance.exposure_unknown");
  const auto wrong = name(ben, {exposure("same_pier", day(8, 1)), exposure("flew", day(8, 1))});
  EXPECT_EQ(wrong.error().faults.front().field, "/exposures/1/kind");
  expect_refused(name_contact(tx(), nurse, now, seed(), {.id = {"c"}}), FailureKind::not_permitted,
                 "access.permission_missing");
}

}  // namespace
}  // namespace quell::surveillance
