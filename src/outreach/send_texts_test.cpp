#include "outreach/send_texts.h"

#include "outreach/testing/with_texts.h"
#include "people/change_contact_point.h"
#include "people/read_person.h"
#include "surveillance/answer_check.h"

namespace quell::outreach {
namespace {

struct SendTexts : WithTexts {
  AppointmentId id;
  void SetUp() override {
    WithTexts::SetUp();
    id = book_for(texting("Ana"));
    remind();
  }
  std::size_t tasks() {
    return worklist::list_tasks(tx(), system, now, {.kind = "outreach.texts_not_sent"})->tasks.size();
  }
};
ON_EACH_DATABASE(SendTexts);

TEST_P(SendTexts, opens_number_time_place_and_link_only_for_sending) {
  const auto taken = take();
  ASSERT_EQ(taken.size(), 1u);
  EXPECT_EQ(taken[0].number.reveal().value, anas_number);
  EXPECT_EQ(taken[0].language, "en");
  EXPECT_FALSE(taken[0].where.empty());
  EXPECT_EQ(clinics::find_appointment_by_code(tx(), program, taken[0].link)->id, id);
  EXPECT_TRUE(take().empty()) << "another node does not take it as well";
}

TEST_P(SendTexts, takes_again_under_the_same_id_what_nobody_heard_of) {
  const auto first = take();
  now += text_lease - std::chrono::seconds{1};
  EXPECT_TRUE(take().empty());
  now += std::chrono::seconds{1};
  const auto again = take();
  ASSERT_EQ(again.size(), 1u);
  EXPECT_EQ(again[0].text.id, first[0].text.id);
  settle(first[0], GatewayAnswer::later);
  EXPECT_EQ(states(), std::vector{TextState::sending}) << "the server that was given up has no say any more";
  settle(again[0], GatewayAnswer::accepted);
  EXPECT_EQ(states(), std::vector{TextState::sent});
}

TEST_P(SendTexts, waits_longer_each_time_and_becomes_a_task_in_the_end) {
  for (int tries = 1; tries <= text_tries_max; ++tries) {
    EXPECT_EQ(tasks(), 0u);
    const auto taken = take();
    ASSERT_EQ(taken.size(), 1u) << tries;
    settle(taken[0], GatewayAnswer::later);
    now += wait_after(tries) - std::chrono::seconds{1};
    EXPECT_TRUE(take().empty());
    now += std::chrono::seconds{1};
  }
  EXPECT_EQ(states(), std::vector{TextState::dead});
  EXPECT_EQ(tasks(), 1u);
  EXPECT_EQ(wait_after(1), std::chrono::seconds{5});
  EXPECT_EQ(wait_after(20), std::chrono::hours{1});
}

TEST_P(SendTexts, does_not_count_a_try_that_was_not_begun) {
  settle(take().at(0), GatewayAnswer::not_asked);
  EXPECT_EQ(all_texts().at(0).tries, 0);
  EXPECT_EQ(take().size(), 1u);
}

TEST_P(SendTexts, ends_what_the_gateway_refuses) {
  settle(take().at(0), GatewayAnswer::refused);
  EXPECT_EQ(states(), std::vector{TextState::refused});
  now += std::chrono::hours{1};
  EXPECT_TRUE(take().empty());
}

TEST_P(SendTexts, looks_once_more_whether_the_number_said_stop) {
  stop_number(tx(), program, anas_number, now);
  EXPECT_TRUE(take().empty());
  EXPECT_EQ(states(), std::vector{TextState::stopped});
}

TEST_P(SendTexts, looks_once_more_whether_the_phone_takes_texts) {
  const auto appointment = *clinics::find_appointment(tx(), program, id);
  const auto person = *people::open_person(tx(), program, appointment.person_id);
  const auto& point = person.contact_points.at(0);
  const access::Actor editor = staff("editor", {P::edit_people, P::find_people});
  const auto changed = people::change_consent(
      tx(), editor, now, seed(), {person.id, point.id, point.version, people::Consent{.name_to_ask_for = {}}, true});
  ASSERT_TRUE(changed) << changed.error().reason;
  EXPECT_TRUE(take().empty());
  EXPECT_EQ(states(), std::vector{TextState::not_allowed});
}

TEST_P(SendTexts, rests_in_the_quiet_hours_while_paused_and_without_a_gateway) {
  set_text_flow(tx(), system, now, seed(), {TextFlow::paused});
  EXPECT_TRUE(take().empty());
  set_text_flow(tx(), system, now, seed(), {TextFlow::running});
  note_gateway(tx(), system, now, Gateway::none);
  EXPECT_TRUE(take().empty());
  note_gateway(tx(), system, now, Gateway::configured);
  EXPECT_EQ(states(), std::vector{TextState::waiting});
  at("2022-08-02T23:59:59Z");
  EXPECT_EQ(take().size(), 1u);
}

TEST_P(SendTexts, sends_nothing_that_is_too_late) {
  at("2022-08-03T00:00:00Z");
  EXPECT_TRUE(take().empty());
  EXPECT_EQ(states(), std::vector{TextState::expired});
  at("2022-08-03T14:00:00Z");
  EXPECT_TRUE(take().empty()) << "tomorrow would be the wrong day";
}

struct SendCheckTexts : WithTexts {
  void SetUp() override {
    WithTexts::SetUp();
    follow_by_text();
    ask_all();
  }
};
ON_EACH_DATABASE(SendCheckTexts);

TEST_P(SendCheckTexts, withdraws_a_question_that_was_answered_meanwhile) {
  const auto check = surveillance::checks_of_contact(tx(), contact).front();
  const Text<64> code{surveillance::code_of_check(tx(), check.id)};
  ASSERT_TRUE(surveillance::answer_check(tx(), anyone, now, seed(), {code, surveillance::CheckAnswer::well}));
  EXPECT_TRUE(take().empty());
  EXPECT_EQ(states(), std::vector{TextState::withdrawn});
  EXPECT_EQ(to_call(), 0u);
}

TEST_P(SendCheckTexts, carries_the_link_that_answers_the_question) {
  const std::string link = take().at(0).link;
  const Text<64> code{link};
  ASSERT_TRUE(surveillance::answer_check(tx(), anyone, now, seed(), {code, surveillance::CheckAnswer::well}));
}

TEST_P(SendCheckTexts, asks_on_the_phone_what_does_not_reach_its_person) {
  const auto taken = take();
  settle(taken.at(0), GatewayAnswer::refused);
  EXPECT_EQ(to_call(), 1u);
}

TEST_P(SendCheckTexts, asks_on_the_phone_who_said_stop) {
  stop_number(tx(), program, bens_number, now);
  take();
  EXPECT_EQ(states(), std::vector{TextState::stopped});
  EXPECT_EQ(to_call(), 1u);
}

}  // namespace
}  // namespace quell::outreach
