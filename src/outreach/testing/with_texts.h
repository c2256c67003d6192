#pragma once

// Texts to test with: Ana at Pier Clinic tomorrow, Wednesday, August 3, with a phone that takes texts; and Ben, who was
// exposed on Monday and is asked by text from today on. It is 10 in the morning, outside the quiet hours.

#include "clinics/cancel_appointment.h"
#include "clinics/move_appointment.h"
#include "clinics/testing/with_clinic.h"
#include "outreach/queue_reminders.h"
#include "outreach/send_texts.h"
#include "outreach/stopped_number.h"
#include "outreach/text_switch.h"
#include "people/register_person.h"
#include "surveillance/follow_contact.h"
#include "surveillance/list_contacts.h"
#include "surveillance/name_contact.h"
#include "surveillance/open_case.h"
#include "worklist/list_tasks.h"

namespace quell::outreach {

struct WithTexts : clinics::WithClinic {
  const ProgramId program = programs::river_fever;
  const std::string anas_number = "+12035550123", bens_number = "+12035550188";
  const access::Actor investigator = staff("investigator", {P::investigate_cases});
  ContactId contact{"contact-of-ben"};

  void SetUp() override {
    WithClinic::SetUp();
    for (const Date day : {wednesday, make_date(2022, 8, 4)}) publish(pier, day, 4);
    receive(pier, 5);
    note_gateway(tx(), system, now, Gateway::configured);
  }

  clinics::Booker texting(const std::string& name, const std::string& phone = "203-555-0123") {
    auto booker = someone(name);
    booker.phone = Private{Text<40>{phone}};
    booker.consent = people::Consent{.text = true};
    return booker;
  }
  AppointmentId book_for(const clinics::Booker& booker, int number = 0) {
    const auto booked = book(place_at(pier, wednesday, number), booker);
    EXPECT_TRUE(booked) << booked.error().reason;
    return booked->id;
  }
  void move_to(const AppointmentId& id, const clinics::Place& place) {
    const auto moved = clinics::move_appointment(tx(), phone_operator, now, seed(), {{.id = id, .code = {}}, place.id});
    ASSERT_TRUE(moved) << moved.error().reason;
  }
  void cancel(const AppointmentId& id) {
    ASSERT_TRUE(clinics::cancel_appointment(tx(), phone_operator, now, seed(), {{.id = id, .code = {}}, {}}));
  }

  void follow_by_text(bool may_text = true) {
    register_person("ana", {});
    register_person("ben", may_text ? std::optional{people::Consent{.text = true}} : std::nullopt);
    const CaseId index_case{"case-of-ana"};
    ASSERT_TRUE(surveillance::open_case(tx(), investigator, now, seed(), {index_case, {"ana"}, {}}));
    ASSERT_TRUE(surveillance::name_contact(tx(), investigator, now, seed(),
                                           {.id = contact,
                                            .person = {.known = PersonId{"ben"}, .fresh = {}},
                                            .exposures = {{.id = {next_id()},
                                                           .case_id = index_case,
                                                           .kind = {"swam_together"},
                                                           .setting = {"party"},
                                                           .first_on = make_date(2022, 8, 1)}}}));
    if (may_text) monitor_by_text();
    else tx().execute("update surveillance_symptom_check set channel = 'text'", storage::NoParameters{});
  }
  void monitor_by_text() {
    ASSERT_TRUE(surveillance::set_monitoring(
        tx(), investigator, now, seed(),
        {contact, surveillance::Rhythm::department, {}, surveillance::CheckChannel::text}));
  }
  void register_person(const std::string& id, std::optional<people::Consent> consent) {
    people::NewPerson person{.id = {id}, .jurisdiction = {"harbor"}};
    person.identity.name_to_call = people::NameText{{id}};
    person.identity.born_on = Private<Date>{make_date(1991, 1, 2)};
    if (consent) person.contact_points.push_back({{id + "-phone"}, Private{Text<40>{"203 555 0188"}}, *consent, true});
    ASSERT_TRUE(people::register_person(tx(), system, now, seed(), person));
  }

  int remind() {
    const bool due = *any_reminder_due(tx(), system, now);
    const int queued = *queue_reminders(tx(), system, now, seed(), 100);
    EXPECT_EQ(due, queued > 0);
    return queued;
  }
  int ask_all() {
    const bool due = *any_check_due(tx(), system, now);
    const int queued = *queue_check_texts(tx(), system, now, seed(), 100);
    EXPECT_TRUE(due || queued == 0);
    EXPECT_FALSE(*any_check_due(tx(), system, now));
    return queued;
  }
  std::vector<TextToSend> take() {
    const auto taken = take_texts(tx(), system, now, 100);
    EXPECT_TRUE(taken) << taken.error().reason;
    return *taken;
  }
  void settle(const TextToSend& text, GatewayAnswer answer) {
    settle_texts(tx(), system, now, seed(), {{text.text, answer, 1}});
  }
  PhoneText again(const PhoneTextId& id) { return *find_phone_text(tx(), program, id); }
  std::vector<PhoneText> all_texts() {
    return tx().all<PhoneText>("select * from outreach_phone_text order by queued_at, about_at",
                               storage::NoParameters{});
  }
  std::vector<TextState> states() {
    std::vector<TextState> list;
    for (const PhoneText& text : all_texts()) list.push_back(text.state);
    return list;
  }
  std::size_t to_call() { return surveillance::list_phone_checks(tx(), investigator, now, {})->checks.size(); }
  void at(const char* rfc3339) { now = programs::instant(rfc3339); }
};

}  // namespace quell::outreach
