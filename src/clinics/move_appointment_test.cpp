#include "clinics/move_appointment.h"

#include <gtest/gtest.h>

#include "clinics/testing/with_clinic.h"

namespace quell::clinics {
namespace {

struct MoveAppointment : WithClinic {
  BookedAppointment booked;

  void SetUp() override {
    WithClinic::SetUp();
    publish(pier, wednesday, 1);
    receive(pier, 3);
    booked = *book(place_at(pier, wednesday), someone("Sam"));
  }
  AppointmentRef by_code() { return {.id = {}, .code = Text<64>{booked.code}}; }
  int taken(int place) { return place_at(pier, wednesday, place).taken.number; }
  Result<Appointment> move_to(const Place& place) {
    return move_appointment(tx(), anyone, now, seed(), {by_code(), place.id});
  }
};
ON_EACH_DATABASE(MoveAppointment);

TEST_P(MoveAppointment, leaves_no_place_behind) {
  const auto moved = move_to(place_at(pier, wednesday, 4));
  ASSERT_TRUE(moved) << moved.error().reason;
  EXPECT_EQ(taken(0), 0);
  EXPECT_EQ(taken(4), 1);
  EXPECT_EQ(committed_on(pier, wednesday), 1);
  EXPECT_EQ(find_appointment_by_code(tx(), programs::river_fever, booked.code)->place_id,
            place_at(pier, wednesday, 4).id);
}

TEST_P(MoveAppointment, to_a_full_place_changes_nothing) {
  ASSERT_TRUE(book(place_at(pier, wednesday, 2), someone("Alex")));
  tx().execute("savepoint trial", storage::NoParameters{});
  EXPECT_EQ(move_to(place_at(pier, wednesday, 2)).error().reason, "clinics.place_full");
  tx().execute("rollback to savepoint trial", storage::NoParameters{});  // as the lane does for a failed verb
  EXPECT_EQ(taken(0), 1);
}

TEST_P(MoveAppointment, is_refused_for_what_cannot_be_moved) {
  publish(pier, make_date(2022, 8, 5), 1, packs::Service::testing);
  EXPECT_EQ(move_to(place_at(pier, make_date(2022, 8, 5))).error().reason, "clinics.other_service");
  ASSERT_TRUE(cancel_appointment(tx(), anyone, now, seed(), {by_code(), {}}));
  EXPECT_EQ(move_to(place_at(pier, wednesday, 4)).error().reason, "clinics.not_movable");
}

TEST_P(MoveAppointment, to_another_site_takes_its_dose_along) {
  receive(hill, 1);
  publish(hill, wednesday, 1);
  ASSERT_TRUE(move_to(place_at(hill, wednesday)));
  EXPECT_EQ(committed_on(pier, wednesday), 0);
  EXPECT_EQ(committed_on(hill, wednesday), 1);
  ASSERT_TRUE(move_to(place_at(pier, wednesday, 1)));
  EXPECT_EQ(committed_on(hill, wednesday), 0);
}

TEST_P(MoveAppointment, goes_no_further_ahead_than_a_booking) {
  const Date far = make_date(2022, 12, 1);
  publish(pier, far, 1);
  EXPECT_EQ(move_to(place_at(pier, far)).error().reason, "clinics.beyond_horizon");
}

}  // namespace
}  // namespace quell::clinics
