#pragma once

// Contacts to test with: Ana is a confirmed case, Ben is not known to be ill.

#include "surveillance/list_contacts.h"
#include "surveillance/testing/with_cases.h"

namespace quell::surveillance {

struct WithContacts : WithCases {
  CaseId case_of_ana;
  int made = 0;

  void SetUp() override {
    WithCases::SetUp();
    case_of_ana = *record(result_for(ana)).case_id;
  }

  // An exposure from Ana; swam_together is high, same_boat intermediate, same_pier low.
  NewExposure exposure(const std::string& kind, Date first_on, std::optional<Date> last_on = {}) {
    return {.id = {"exposure-" + std::to_string(++made)},
            .case_id = case_of_ana,
            .kind = {kind},
            .setting = {"party"},
            .first_on = first_on,
            .last_on = last_on};
  }
  Result<ContactFacts> name(const PersonId& person, const std::vector<NewExposure>& exposures) {
    return name_contact(
        tx(), investigator, now, seed(),
        {.id = {"contact-" + std::to_string(++made)}, .person = {.known = person}, .exposures = exposures});
  }
  ContactFacts named(const PersonId& person, const std::vector<NewExposure>& exposures) {
    const auto facts = name(person, exposures);
    EXPECT_TRUE(facts) << facts.error().reason;
    return facts ? *facts : ContactFacts{};
  }
  Contact contact_now(const ContactId& id) { return *find_contact(tx(), programs::river_fever, id); }

  // Somebody whose phone takes texts.
  void register_texting(const std::string& id) {
    people::NewPerson person{.id = {id}, .jurisdiction = {"harbor"}};
    person.identity.name_to_call = people::NameText{{"Texter"}};
    person.identity.born_on = Private<Date>{make_date(1991, 1, 2)};
    person.contact_points.push_back(
        {{id + "-phone"}, Private{Text<40>{"203 555 0188"}}, people::Consent{.text = true}, true});
    const auto registered = people::register_person(tx(), system, now, seed(), person);
    ASSERT_TRUE(registered) << registered.error().reason;
  }
  void next_day(int days = 1) { now += std::chrono::days{days}; }
};

}  // namespace quell::surveillance
