#include "outreach/queue_reminders.h"

#include "outreach/testing/with_texts.h"

namespace quell::outreach {
namespace {

struct QueueReminders : WithTexts {};
ON_EACH_DATABASE(QueueReminders);

TEST_P(QueueReminders, of_tomorrow_s_appointments_once) {
  const auto id = book_for(texting("Ana"));
  EXPECT_EQ(remind(), 1);
  EXPECT_EQ(remind(), 0);
  const PhoneText text = all_texts().at(0);
  EXPECT_EQ(text.subject_id, id.text);
  EXPECT_EQ(text.state, TextState::waiting);
  EXPECT_EQ(text.expires_at, programs::instant("2022-08-03T00:00:00Z")) << "20:00 in Eastport";
}

TEST_P(QueueReminders, only_on_the_day_before) {
  ASSERT_TRUE(book(place_at(pier, make_date(2022, 8, 4)), texting("Ana")));
  EXPECT_EQ(remind(), 0);
  now += std::chrono::days{1};
  EXPECT_EQ(remind(), 1);
  now += std::chrono::days{1};
  EXPECT_EQ(remind(), 0);
}

TEST_P(QueueReminders, not_in_the_quiet_hours_and_not_without_a_gateway) {
  book_for(texting("Ana"));
  for (const char* quiet : {"2022-08-02T12:59:59Z", "2022-08-03T00:00:00Z"}) {
    at(quiet);
    EXPECT_EQ(remind(), 0) << quiet;
  }
  at("2022-08-02T13:00:00Z");
  note_gateway(tx(), system, now, Gateway::none);
  EXPECT_EQ(remind(), 0);
  note_gateway(tx(), system, now, Gateway::configured);
  EXPECT_EQ(remind(), 1);
}

TEST_P(QueueReminders, only_to_phones_that_take_texts_and_have_not_said_stop) {
  book_for(someone("Bo"));
  auto silent = texting("Cy", "203-555-0124");
  silent.consent = people::Consent{.voicemail = true};
  book_for(silent, 1);
  stop_number(tx(), program, anas_number, now);
  book_for(texting("Ana"), 2);
  EXPECT_EQ(remind(), 3);
  auto ends = states();
  std::ranges::sort(ends);
  EXPECT_EQ(ends, (std::vector{TextState::stopped, TextState::not_allowed, TextState::not_allowed}));
  EXPECT_EQ(remind(), 0) << "each is looked at once";
  EXPECT_TRUE(take().empty());
}

TEST_P(QueueReminders, tell_of_the_time_in_force_when_an_appointment_was_moved) {
  const auto id = book_for(texting("Ana"));
  remind();
  const auto first = take();
  settle(first.at(0), GatewayAnswer::accepted);
  EXPECT_EQ(first.at(0).at, std::chrono::hours{12});
  move_to(id, place_at(pier, wednesday, 3));
  EXPECT_EQ(remind(), 1);
  EXPECT_EQ(take().at(0).at, std::chrono::minutes{13 * 60 + 30});
  move_to(id, place_at(pier, wednesday, 0));
  EXPECT_EQ(remind(), 0) << "that time was told already";
}

TEST_P(QueueReminders, that_wait_are_withdrawn_when_their_time_is_no_longer_the_appointment_s) {
  const auto id = book_for(texting("Ana"));
  remind();
  move_to(id, place_at(pier, wednesday, 3));
  EXPECT_TRUE(take().empty());
  EXPECT_EQ(states(), std::vector{TextState::withdrawn});
  EXPECT_EQ(remind(), 1);
  const auto taken = take();
  ASSERT_EQ(taken.size(), 1u);
  EXPECT_EQ(taken[0].at, std::chrono::minutes{13 * 60 + 30});
}

TEST_P(QueueReminders, are_withdrawn_with_the_appointment_and_return_with_it) {
  const auto id = book_for(texting("Ana"));
  remind();
  cancel(id);
  EXPECT_TRUE(take().empty());
  EXPECT_EQ(states(), std::vector{TextState::withdrawn});
  EXPECT_EQ(remind(), 0);
  ASSERT_TRUE(clinics::restore_appointment(tx(), phone_operator, now, seed(), {.id = id, .code = {}}));
  EXPECT_EQ(remind(), 1);
  EXPECT_EQ(take().size(), 1u);
  EXPECT_EQ(states(), std::vector{TextState::sending}) << "still one text, under one key";
}

struct QueueCheckTexts : WithTexts {};
ON_EACH_DATABASE(QueueCheckTexts);

TEST_P(QueueCheckTexts, on_the_days_of_the_monitoring_once_each) {
  follow_by_text();  // exposed on Monday, asked on Tuesday, Friday and so on
  EXPECT_EQ(ask_all(), 1);
  EXPECT_EQ(ask_all(), 0);
  const auto taken = take();
  ASSERT_EQ(taken.size(), 1u);
  EXPECT_TRUE(taken.at(0).link.starts_with("m#"));
  EXPECT_EQ(taken.at(0).number.reveal().value, bens_number);
  settle(taken.at(0), GatewayAnswer::accepted);
  EXPECT_EQ(to_call(), 0u);
  now += std::chrono::days{3};
  EXPECT_EQ(ask_all(), 1);
  EXPECT_EQ(all_texts().size(), 2u);
  now += std::chrono::days{30};
  EXPECT_EQ(ask_all(), 1) << "the last question of the 21 days, if nobody ended the monitoring";
  now += std::chrono::days{1};
  EXPECT_EQ(ask_all(), 0);
}

TEST_P(QueueCheckTexts, turn_to_the_phone_where_no_text_can_go) {
  follow_by_text(false);
  EXPECT_EQ(to_call(), 0u);
  EXPECT_EQ(ask_all(), 1);
  EXPECT_EQ(to_call(), 1u);
  EXPECT_EQ(states(), std::vector{TextState::not_allowed});
}

TEST_P(QueueCheckTexts, turn_to_the_phone_without_a_gateway) {
  follow_by_text();
  note_gateway(tx(), system, now, Gateway::none);
  EXPECT_EQ(ask_all(), 1);
  EXPECT_EQ(to_call(), 1u);
  EXPECT_TRUE(all_texts().empty());
}

TEST_P(QueueCheckTexts, turn_to_the_phone_after_the_pack_s_hours_without_an_answer) {
  follow_by_text();
  ask_all();
  settle(take().at(0), GatewayAnswer::accepted);
  now += std::chrono::hours{24};
  ask_all();
  EXPECT_EQ(to_call(), 0u);
  now += std::chrono::seconds{1};
  ask_all();
  EXPECT_EQ(to_call(), 1u);
}

}  // namespace
}  // namespace quell::outreach
