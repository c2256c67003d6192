#pragma once

// A clinic to which somebody comes who was exposed on Monday, August 1: Ben, named by Ana, in time through Friday the
// 5th or, less well, Monday the 15th. Pier Clinic has places and doses on Wednesday.

#include "clinics/testing/with_clinic.h"
#include "people/register_person.h"
#include "surveillance/list_contacts.h"
#include "surveillance/name_contact.h"
#include "surveillance/notice.h"
#include "surveillance/open_case.h"
#include "worklist/list_tasks.h"

namespace quell::clinics {

struct WithExposed : WithClinic {
  const PersonId ana{"ana"}, ben{"ben"};
  const CaseId case_of_ana{"case-of-ana"};
  const access::Actor investigator = staff("investigator", {P::investigate_cases});
  ContactId contact{"contact-of-ben"};

  void SetUp() override {
    WithClinic::SetUp();
    publish(pier, wednesday, 2);
    receive(pier, 5);
    register_person("ana", "Ana");
    register_person("ben", "Ben");
    ASSERT_TRUE(surveillance::open_case(tx(), investigator, now, seed(), {case_of_ana, ana, {}}));
    expose(contact, ben, "swam_together");
  }

  void register_person(const std::string& id, const std::string& name) {
    people::NewPerson person{.id = {id}, .jurisdiction = {"harbor"}};
    person.identity.name_to_call = people::NameText{{name}};
    person.identity.born_on = Private<Date>{make_date(1990, 4, 28)};
    const auto registered = people::register_person(tx(), system, now, seed(), person);
    ASSERT_TRUE(registered) << registered.error().reason;
  }

  void expose(const ContactId& id, const PersonId& person, const std::string& kind, Date on = make_date(2022, 8, 1)) {
    const auto named = surveillance::name_contact(
        tx(), investigator, now, seed(),
        {.id = id,
         .person = {.known = person, .fresh = {}},
         .exposures = {
             {.id = {next_id()}, .case_id = case_of_ana, .kind = {kind}, .setting = {"party"}, .first_on = on}}});
    ASSERT_TRUE(named) << named.error().reason;
  }

  surveillance::Pep pep(const ContactId& id) {
    return surveillance::find_contact(tx(), programs::river_fever, id)->pep;
  }
  surveillance::Pep pep() { return pep(contact); }

  std::size_t offers_to_make() {
    return worklist::list_tasks(tx(), investigator, now, {.kind = "surveillance.offer_pep"})->tasks.size();
  }
  int free_on_wednesday() {
    int free = 0;
    for (const Place& place : all_places(pier, wednesday)) free += place.free();
    return free;
  }
};

}  // namespace quell::clinics
