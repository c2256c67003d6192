#include "clinics/book_appointment.h"

#include <gtest/gtest.h>

#include "clinics/check_privately.h"
#include "clinics/testing/with_clinic.h"

namespace quell::clinics {
namespace {

using std::chrono::minutes;

struct BookAppointment : WithClinic {
  void SetUp() override {
    WithClinic::SetUp();
    publish(pier, wednesday, 2);
    receive(pier, 20);
  }

  std::string check_token() {
    const auto checked = check_privately(tx(), anyone, now,
                                         {.answers = {{"signs", packs::Answer::no},
                                                      {"minor", packs::Answer::no},
                                                      {"had_it", packs::Answer::no},
                                                      {"exposed", packs::Answer::no},
                                                      {"risk", packs::Answer::yes}},
                                          .exposed_on = {}});
    EXPECT_TRUE(checked) << checked.error().reason;
    return *checked->token;
  }

  Result<BookedAppointment> book_online(const std::string& hold_token, const std::string& token) {
    return book_appointment(
        tx(), anyone, now, seed(),
        {.id = {next_id()}, .hold_token = {hold_token}, .check_token = Text<400>{token}, .booker = someone("Sam")});
  }
};
ON_EACH_DATABASE(BookAppointment);

TEST_P(BookAppointment, after_the_private_check_gives_a_code_that_finds_it_again) {
  const auto held = hold(place_at(pier, wednesday));
  const auto booked = book_online(held->token, check_token());
  ASSERT_TRUE(booked) << booked.error().reason;

  const auto found = find_appointment_by_code(tx(), programs::river_fever, booked->code);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->id, booked->id);
  EXPECT_EQ(found->channel, Channel::web);
  EXPECT_EQ(found->criteria_version, "august");
  EXPECT_EQ(place_at(pier, wednesday).taken.number, 1);
}

TEST_P(BookAppointment, gives_the_bearer_of_the_hold_the_first_booking_back) {
  const auto held = hold(place_at(pier, wednesday));
  const auto first = book_online(held->token, check_token());
  const auto again = book_online(held->token, check_token());
  EXPECT_EQ(first->code, again->code);
  EXPECT_EQ(first->id, again->id);
  EXPECT_EQ(place_at(pier, wednesday).taken.number, 1);
}

TEST_P(BookAppointment, needs_the_private_check_once_where_the_program_asks) {
  const auto held = hold(place_at(pier, wednesday));
  const auto unchecked =
      book_appointment(tx(), anyone, now, seed(), {.id = {"a"}, .hold_token = {held->token}, .booker = someone("Sam")});
  EXPECT_EQ(unchecked.error().reason, "clinics.check_first");
  EXPECT_EQ(book_online(held->token, "made up").error().reason, "clinics.check_token_invalid");

  const std::string token = check_token();
  ASSERT_TRUE(book_online(held->token, token));
  const auto other = hold(place_at(pier, wednesday, 1));
  EXPECT_EQ(book_online(other->token, token).error().reason, "clinics.check_token_spent");
  now += std::chrono::hours{25};
  publish(pier, make_date(2022, 8, 4), 1);
  EXPECT_EQ(spend_check_token(tx(), now, check_token())->criteria_version, "august");
  EXPECT_EQ(spend_check_token(tx(), now, token).error().reason, "clinics.check_token_expired");
}

TEST_P(BookAppointment, made_under_earlier_criteria_is_honoured) {
  now = programs::instant("2022-09-14T22:00:00Z");  // the evening before the criteria change
  publish(pier, make_date(2022, 9, 16), 1);
  const std::string token = check_token();
  now = programs::instant("2022-09-15T12:00:00Z");
  const auto held = hold(place_at(pier, make_date(2022, 9, 16)));
  const auto booked = book_online(held->token, token);
  ASSERT_TRUE(booked) << booked.error().reason;
  EXPECT_EQ(find_appointment(tx(), programs::river_fever, booked->id)->criteria_version, "august");
}

TEST_P(BookAppointment, comes_too_late_when_the_hold_is_over) {
  const auto held = hold(place_at(pier, wednesday));
  now += minutes{11};
  EXPECT_EQ(book_online(held->token, check_token()).error().reason, "clinics.hold_ended");
  EXPECT_EQ(book_online("guessed", check_token()).error().reason, "clinics.hold_unknown");
}

TEST_P(BookAppointment, by_an_operator_needs_no_check_and_says_so) {
  const auto booked = book(place_at(pier, wednesday), someone("Sam"));
  ASSERT_TRUE(booked);
  EXPECT_EQ(find_appointment(tx(), programs::river_fever, booked->id)->channel, Channel::phone);
}

TEST_P(BookAppointment, is_one_active_booking_a_person_and_dose) {
  const auto first = book(place_at(pier, wednesday), someone("Sam"));
  const auto second = book(place_at(pier, wednesday, 1), Booker{.code = Text<64>{first->code}});
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().reason, "clinics.already_booked");
}

}  // namespace
}  // namespace quell::clinics
