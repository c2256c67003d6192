#include "clinics/take_specimen.h"

#include <gtest/gtest.h>

#include "clinics/check_in.h"
#include "clinics/site_day.h"
#include "clinics/testing/with_clinic.h"
#include "surveillance/record_lab_result.h"

namespace quell::clinics {
namespace {

struct TakeSpecimen : WithClinic {
  BookedAppointment booked;

  void SetUp() override {
    WithClinic::SetUp();
    publish(pier, wednesday, 1, packs::Service::testing);
    booked = *book(place_at(pier, wednesday), someone("Sam"));
    now = booked.starts_at;
    ASSERT_TRUE(check_in(tx(), desk, now, seed(), {.id = booked.id, .code = {}}));
  }
  Result<SpecimenTaken> take(const std::string& id = "swab") {
    return take_specimen(tx(), nurse, now, seed(), {{id}, booked.id, {}, {}});
  }
  int still_to_serve() {
    const auto committed = committed_at(tx(), pier, packs::Service::testing, wednesday);
    return committed.empty() ? 0 : committed.begin()->second;
  }
};
ON_EACH_DATABASE(TakeSpecimen);

TEST_P(TakeSpecimen, needs_no_dose_behind_its_place_and_fulfils_the_appointment_once) {
  EXPECT_EQ(still_to_serve(), 1);
  const auto taken = take();
  ASSERT_TRUE(taken) << taken.error().reason;
  EXPECT_EQ(taken->appointment.state, AppointmentState::fulfilled);
  EXPECT_EQ(take()->order.order_number, taken->order.order_number);
  EXPECT_EQ(still_to_serve(), 0);
  EXPECT_TRUE(take("second swab"));
  EXPECT_EQ(site_day(tx(), desk, now, {pier, wednesday})->lines.at(0).specimens.size(), 2u);
}

TEST_P(TakeSpecimen, taken_back_lets_the_person_wait_again) {
  take();
  const auto undone = undo_specimen(tx(), nurse, now, seed(), {{"swab"}});
  ASSERT_TRUE(undone) << undone.error().reason;
  EXPECT_EQ(undone->appointment.state, AppointmentState::arrived);
  EXPECT_EQ(still_to_serve(), 1);
  EXPECT_EQ(undo_specimen(tx(), nurse, now, seed(), {{"swab"}})->appointment.state, AppointmentState::arrived);
  EXPECT_EQ(still_to_serve(), 1);
  EXPECT_TRUE(site_day(tx(), desk, now, {pier, wednesday})->lines.at(0).specimens.empty());
}

TEST_P(TakeSpecimen, shows_the_site_how_far_it_is_and_not_what_was_found) {
  const auto taken = take();
  const auto state = [&] { return specimens_of(tx(), programs::river_fever, booked.id).at(0).state; };
  EXPECT_EQ(state(), SpecimenState::collected);
  const auto recorded = surveillance::record_lab_result(tx(), system, now, seed(),
                                                        {.id = {"result"},
                                                         .person = booked.person,
                                                         .result_key = {"key"},
                                                         .loinc = Text<60>{"1-1"},
                                                         .test_name = {"River DNA"},
                                                         .result_code = Text<60>{"260373001"},
                                                         .order_number = Text<60>{taken->order.order_number},
                                                         .reported_at = now,
                                                         .laboratory = {"Harbor Laboratory"}});
  ASSERT_TRUE(recorded) << recorded.error().reason;
  EXPECT_EQ(state(), SpecimenState::resulted);
  EXPECT_EQ(undo_specimen(tx(), nurse, now, seed(), {{"swab"}}).error().reason, "surveillance.result_is_there");
}

TEST_P(TakeSpecimen, is_for_who_gives_doses_at_the_site) {
  EXPECT_EQ(take_specimen(tx(), desk, now, seed(), {{"swab"}, booked.id, {}, {}}).error().reason,
            "access.permission_missing");
  EXPECT_EQ(take_specimen(tx(), nurse, now, seed(), {{"swab"}, {"none"}, {}, {}}).error().reason,
            "clinics.appointment_unknown");
}

}  // namespace
}  // namespace quell::clinics
