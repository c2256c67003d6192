#include <gtest/gtest.h>

#include "apps/server/testing/exposed_pages.h"

namespace quell::server {
namespace {

TEST_F(ExposedPages, of_a_notice_ask_for_the_code_and_name_no_illness) {
  const HttpAnswer page = visitor.get("/n");
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "A health message for you"));
  EXPECT_FALSE(says(page, "mpox"));
  const HttpAnswer wrong = visitor.post("/n", {{"code", "7KQ2-M4TD-9XA"}});
  EXPECT_EQ(wrong.status, 404);
  EXPECT_TRUE(says(wrong, "This link is not known."));
}

TEST_F(ExposedPages, of_a_notice_tell_the_day_and_until_when_a_dose_helps_and_nothing_of_the_case) {
  const HttpAnswer page = visitor.post("/n", {{"code", notice_code(1)}});
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "You may have been exposed"));
  EXPECT_TRUE(says(page, "2022-07-31"));
  EXPECT_TRUE(says(page, "2022-08-04"));
  EXPECT_TRUE(says(page, "2022-08-14"));
  EXPECT_TRUE(says(page, "2022-08-21"));
  for (const char* never : {"mpox", "Baptiste", "Mori", "Walker", "Silva", "Pell", "Case "})
    EXPECT_FALSE(says(page, never)) << never;
}

TEST_F(ExposedPages, of_a_notice_lead_through_the_check_without_asking_about_the_exposure) {
  const std::string code = notice_code(1);
  HttpAnswer page = visitor.post("/check/steps", {{"notice", code}});
  std::map<std::string, std::string> answers{{"notice", code}};
  for (const char* question : {"signs", "under_18", "had_it"}) {
    ASSERT_TRUE(says(page, std::string{"name=\""} + question + "\"")) << question << page.body;
    EXPECT_EQ(field_in(page, "notice"), code);
    answers["step"] = field_in(page, "step");
    answers[question] = "no";
    page = visitor.post("/check", answers);
  }
  EXPECT_TRUE(says(page, "Come soon")) << page.body;
  EXPECT_TRUE(says(page, "2022-08-04"));
  EXPECT_EQ(field_in(page, "notice"), code);
}

TEST_F(ExposedPages, of_a_notice_lead_to_a_booking_without_the_check_and_the_link_is_spent) {
  const std::string code = notice_code(1);
  const HttpAnswer times = visitor.post("/sites/anchor-health", {{"notice", code}});
  const HttpAnswer form = visitor.post("/hold", {{"id", field_in(times, "id")},
                                                 {"site", "anchor-health"},
                                                 {"place_id", field_in(times, "place_id")},
                                                 {"notice", code}});
  ASSERT_EQ(field_in(form, "notice"), code) << form.body;
  const HttpAnswer booked = visitor.post("/book", {{"id", field_in(form, "id")},
                                                   {"hold", field_in(form, "hold")},
                                                   {"notice", code},
                                                   {"name_to_call", "Robin Passed"},
                                                   {"birth_month", "3"},
                                                   {"birth_day", "9"},
                                                   {"birth_year", "1971"}});
  EXPECT_EQ(code_in(booked).size(), 16u) << booked.body;
  const HttpAnswer again = visitor.post("/n", {{"code", code}});
  EXPECT_EQ(again.status, 200);
  EXPECT_TRUE(says(again, "This message has ended"));
}

TEST_F(ExposedPages, of_a_notice_offer_a_person_where_no_dose_helps) {
  EXPECT_TRUE(says(visitor.post("/n", {{"code", notice_code(16)}}), "are over. Call to ask"));
  const HttpAnswer low = visitor.post("/n", {{"code", notice_code(1, 4)}});
  EXPECT_TRUE(says(low, "Most people need no dose"));
  EXPECT_FALSE(says(low, "Find a time for a dose"));
}

}  // namespace
}  // namespace quell::server
