#include "apps/server/pages/book_page.h"

#include "apps/server/testing/pages_server.h"

namespace quell::server {
namespace {

TEST_F(ThePages, a_time_is_kept_while_the_form_is_filled_in) {
  const HttpAnswer form = hold_first_time();
  EXPECT_EQ(form.status, 200);
  EXPECT_FALSE(field_in(form, "hold").empty());
  EXPECT_TRUE(says(form, "We keep this time for you until"));
  EXPECT_EQ(form.headers.at("cache-control"), "no-store");
}

TEST_F(ThePages, booking_gives_a_code_and_the_way_there) {
  const HttpAnswer page = book();
  EXPECT_EQ(page.status, 200);
  EXPECT_EQ(code_in(page).size(), 16u) << page.body;
  EXPECT_TRUE(says(page, "374 Grand Ave"));
  EXPECT_TRUE(says(page, "class=\"qr\""));
  EXPECT_TRUE(says(page, "Bring your booking code"));
}

TEST_F(ThePages, sending_the_form_twice_books_once) {
  const HttpAnswer form = hold_first_time();
  const std::map<std::string, std::string> said{{"id", field_in(form, "id")},
                                                {"hold", field_in(form, "hold")},
                                                {"check_token", field_in(form, "check_token")},
                                                {"name_to_call", "Sam"},
                                                {"birth_month", "4"},
                                                {"birth_day", "28"},
                                                {"birth_year", "1990"}};
  const HttpAnswer once = visitor.post("/book", said);
  const HttpAnswer again = visitor.post("/book", said);
  EXPECT_EQ(once.status, 200);
  EXPECT_EQ(code_in(once), code_in(again));
}

TEST_F(ThePages, whom_no_vaccine_covers_by_age_is_booked_and_told_kindly_that_a_clinician_decides) {
  const HttpAnswer form = hold_first_time();
  std::map<std::string, std::string> said{{"id", field_in(form, "id")},
                                          {"hold", field_in(form, "hold")},
                                          {"check_token", field_in(form, "check_token")},
                                          {"name_to_call", "Noa"},
                                          {"birth_month", "1"},
                                          {"birth_day", "5"},
                                          {"birth_year", "2006"}};
  const HttpAnswer page = visitor.post("/book", said);
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "a clinician decides with you what is right")) << page.body;
  EXPECT_TRUE(says(page, "tel:211"));
  const HttpAnswer found = visitor.post("/appointment", {{"code", code_in(page)}});
  EXPECT_TRUE(says(found, "a clinician decides with you what is right"));
  EXPECT_FALSE(says(book(), "a clinician decides")) << "of others nothing is said";
}

TEST_F(ThePages, a_field_to_mend_is_named_and_nothing_typed_is_lost) {
  const HttpAnswer form = hold_first_time();
  const HttpAnswer page = visitor.post("/book", {{"id", field_in(form, "id")},
                                                 {"hold", field_in(form, "hold")},
                                                 {"check_token", field_in(form, "check_token")},
                                                 {"name_to_call", "Alex <b>"},
                                                 {"birth_month", "13"},
                                                 {"birth_day", "28"},
                                                 {"birth_year", "1990"},
                                                 {"phone", "203"},
                                                 {"may_text", "yes"}});
  EXPECT_EQ(page.status, 400);
  EXPECT_TRUE(says(page, "id=\"birth_fault\""));
  EXPECT_TRUE(says(page, "value=\"Alex &lt;b&gt;\""));
  EXPECT_TRUE(says(page, "value=\"13\""));
  EXPECT_TRUE(says(page, "name=\"may_text\" value=\"yes\" checked"));
  EXPECT_EQ(field_in(page, "hold"), field_in(form, "hold"));
}

TEST_F(ThePages, a_birth_date_after_today_and_a_phone_that_is_none_are_said_beside_them) {
  const HttpAnswer form = hold_first_time();
  std::map<std::string, std::string> said{{"id", field_in(form, "id")},
                                          {"hold", field_in(form, "hold")},
                                          {"check_token", field_in(form, "check_token")},
                                          {"name_to_call", "Kit"},
                                          {"birth_month", "4"},
                                          {"birth_day", "28"},
                                          {"birth_year", "2030"}};
  EXPECT_TRUE(says(visitor.post("/book", said), "id=\"birth_fault\""));
  said["birth_year"] = "1991";
  said["phone"] = "12";
  EXPECT_TRUE(says(visitor.post("/book", said), "id=\"phone_fault\""));
}

TEST_F(ThePages, texts_that_are_allowed_without_a_phone_are_said_beside_the_phone) {
  const HttpAnswer form = hold_first_time();
  const HttpAnswer page = visitor.post("/book", {{"id", field_in(form, "id")},
                                                 {"hold", field_in(form, "hold")},
                                                 {"check_token", field_in(form, "check_token")},
                                                 {"name_to_call", "Kit"},
                                                 {"birth_month", "4"},
                                                 {"birth_day", "28"},
                                                 {"birth_year", "1991"},
                                                 {"may_text", "yes"}});
  EXPECT_EQ(page.status, 400);
  EXPECT_TRUE(says(page, "id=\"phone_fault\""));
  EXPECT_TRUE(says(page, "gave no phone"));
  EXPECT_TRUE(says(page, "name=\"may_text\" value=\"yes\" checked")) << "what was ticked stays";
}

TEST_F(ThePages, who_was_not_asked_yet_is_asked_while_the_time_is_kept) {
  const HttpAnswer times = visitor.get("/sites/staywell");
  const HttpAnswer check =
      visitor.post("/hold", {{"id", field_in(times, "id")}, {"place_id", field_in(times, "place_id")}});
  EXPECT_TRUE(says(check, "name=\"all\""));
  EXPECT_TRUE(says(check, "StayWell")) << "what is kept";
  EXPECT_TRUE(says(check, "We keep this time for you until"));
  EXPECT_TRUE(says(check, "stays yours while you answer"));
  EXPECT_TRUE(says(check, "/en/release"));
  const std::string hold = field_in(check, "hold");
  const HttpAnswer empty = visitor.post("/check", {{"hold", hold}});
  EXPECT_TRUE(says(empty, "stays yours while you answer")) << "also where nothing was answered";
  const HttpAnswer form = visitor.post("/check", {{"all", "yes"}, {"hold", hold}});
  EXPECT_TRUE(says(form, "name=\"birth_year\""));
  EXPECT_TRUE(says(form, "Cover the rash")) << "what may come first stands above the form";
  EXPECT_EQ(field_in(form, "hold"), hold);
}

TEST_F(ThePages, a_time_that_is_of_no_use_after_the_check_can_be_let_go_at_once) {
  const HttpAnswer times = visitor.get("/sites/staywell");
  const HttpAnswer check =
      visitor.post("/hold", {{"id", field_in(times, "id")}, {"place_id", field_in(times, "place_id")}});
  const HttpAnswer human = visitor.post("/check", {{"all", "not_said"}, {"hold", field_in(check, "hold")}});
  EXPECT_TRUE(says(human, "talk it over"));
  EXPECT_TRUE(says(human, "The time that you picked"));
  EXPECT_TRUE(says(visitor.post("/release", {{"hold", field_in(human, "hold")}}), "You let this time go"));
  const HttpAnswer late = visitor.post("/check", {{"all", "not_said"}, {"hold", field_in(check, "hold")}});
  EXPECT_FALSE(says(late, "The time that you picked"));
  EXPECT_TRUE(says(visitor.post("/check", {{"hold", field_in(check, "hold")}}), "the place was given back"));
}

TEST_F(ThePages, a_time_that_is_let_go_can_be_had_by_others) {
  const HttpAnswer form = hold_first_time("circle-care");
  const HttpAnswer page = visitor.post("/release", {{"hold", field_in(form, "hold")}});
  EXPECT_TRUE(says(page, "You let this time go"));
  EXPECT_FALSE(field_in(page, "place_id").empty());
  const HttpAnswer late = visitor.post("/book", {{"hold", field_in(form, "hold")}, {"name_to_call", "Lee"}});
  EXPECT_TRUE(says(late, "the place was given back"));
}

TEST_F(ThePages, a_time_that_nobody_keeps_is_an_error_with_a_way_out) {
  const HttpAnswer page = visitor.post("/book", {{"hold", "made-up"}, {"name_to_call", "Lee"}});
  EXPECT_GE(page.status, 400);
  EXPECT_TRUE(says(page, "tel:211"));
}

}  // namespace
}  // namespace quell::server
