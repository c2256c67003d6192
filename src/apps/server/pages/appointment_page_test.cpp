#include "apps/server/pages/appointment_page.h"

#include "apps/server/testing/pages_server.h"
#include "clinics/appointment.h"
#include "clinics/outside_dose.h"

namespace quell::server {
namespace {

TEST_F(ThePages, an_appointment_is_found_by_its_code_however_it_is_typed) {
  std::string code = booked_code();
  std::erase(code, '-');
  for (char& c : code) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  const HttpAnswer page = visitor.post("/appointment", {{"code", code}});
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "374 Grand Ave"));
  EXPECT_TRUE(says(page, "/en/appointment/cancel"));
}

TEST_F(ThePages, a_wrong_code_is_said_beside_the_field) {
  const HttpAnswer page = visitor.post("/appointment", {{"code", "7KQ2"}});
  EXPECT_EQ(page.status, 404);
  EXPECT_TRUE(says(page, "id=\"code_fault\""));
  EXPECT_TRUE(says(page, "value=\"7KQ2\""));
  EXPECT_TRUE(says(visitor.get("/appointment"), "name=\"code\""));
}

// The demo's pack allows ten wrong codes in fifteen minutes.
TEST_F(ThePages, codes_are_not_guessed_on_and_a_right_one_works_again_after_the_wait) {
  pass(std::chrono::minutes{15});
  const std::string code = booked_code();
  for (int i = 0; i < 10; ++i)
    EXPECT_EQ(visitor.post("/appointment", {{"code", "7KQ" + std::to_string(i)}}).status, 404);
  const HttpAnswer refused = visitor.post("/appointment", {{"code", code}});
  EXPECT_EQ(refused.status, 429);
  EXPECT_TRUE(says(refused, "Wait 15 minutes"));
  EXPECT_TRUE(says(refused, "tel:211"));
  EXPECT_EQ(visitor.post("/appointment/cancel", {{"code", code}}).status, 429);
  visitor.language = "es";
  EXPECT_TRUE(says(visitor.post("/appointment", {{"code", code}}), "Espere 15 minutos"));
  pass(std::chrono::minutes{15});
  for (int i = 0; i < 12; ++i) EXPECT_EQ(visitor.post("/appointment", {{"code", code}}).status, 200);
}

TEST_F(ThePages, an_appointment_is_moved_and_keeps_its_code) {
  const std::string code = booked_code("staywell");
  const HttpAnswer times = visitor.post("/appointment/move", {{"code", code}});
  EXPECT_TRUE(says(times, "You are changing your appointment"));
  const HttpAnswer elsewhere = visitor.post("/sites/fair-haven", {{"code", code}});
  const HttpAnswer moved = visitor.post(
      "/appointment/move", {{"code", code}, {"site", "fair-haven"}, {"place_id", field_in(elsewhere, "place_id")}});
  EXPECT_TRUE(says(moved, "Your appointment has moved"));
  EXPECT_TRUE(says(moved, "374 Grand Ave"));
  EXPECT_EQ(code_in(moved), code);
  EXPECT_TRUE(says(visitor.post("/appointment/move", {{"code", code}, {"place_id", "gone"}}), "do not know this time"));
}

TEST_F(ThePages, an_appointment_is_cancelled_and_taken_back) {
  const std::string code = booked_code();
  EXPECT_TRUE(says(visitor.post("/appointment/cancel", {{"code", code}}), "Your appointment is cancelled"));
  EXPECT_TRUE(says(visitor.post("/appointment", {{"code", code}}), "/en/appointment/restore"));
  EXPECT_TRUE(says(visitor.post("/appointment/restore", {{"code", code}}), "Your appointment is yours again"));
}

TEST_F(ThePages, a_calendar_learns_neither_illness_nor_code) {
  const std::string code = booked_code();
  const HttpAnswer file = visitor.post("/appointment.ics", {{"code", code}});
  EXPECT_EQ(file.headers.at("content-type"), "text/calendar; charset=utf-8");
  EXPECT_TRUE(says(file, "SUMMARY:Health appointment"));
  EXPECT_FALSE(says(file, code));
  EXPECT_FALSE(says(file, "accin"));
}

TEST_F(ThePages, after_a_dose_the_page_says_when_the_next_is_due_or_that_none_is) {
  const std::string code = booked_code();
  const ProgramId program{demo_program()};
  const auto had_elsewhere = [&](const char* id, Date day) {
    const auto done = database().write("doses", [&](storage::Transaction& tx) -> Result<void> {
      const auto appointment = TRY(clinics::find_appointment_by_code(tx, program, code));
      TRY(clinics::record_outside_dose(
          tx, access::system_actor(program), now(), Seed::fresh(),
          {.id = {id}, .person_id = appointment.person_id, .given_on = day, .product_cvx = {"206"}}));
      tx.execute("update clinics_appointment set state = 'fulfilled' where id = :id", appointment);
      return {};
    });
    ASSERT_TRUE(done) << done.error().reason;
  };
  had_elsewhere("had-first", make_date(2022, 7, 20));
  EXPECT_TRUE(says(visitor.post("/appointment", {{"code", code}}), "due from Wednesday, August 17 on"));
  had_elsewhere("had-second", make_date(2022, 7, 30));
  const HttpAnswer complete = visitor.post("/appointment", {{"code", code}});
  EXPECT_TRUE(says(complete, "You have had all your doses"));
  EXPECT_FALSE(says(complete, "second dose"));
}

}  // namespace
}  // namespace quell::server
