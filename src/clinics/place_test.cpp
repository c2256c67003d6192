#include "clinics/place.h"

#include <gtest/gtest.h>

#include "clinics/testing/with_clinic.h"
#include "programs/site.h"

namespace quell::clinics {
namespace {

struct APlace : WithClinic {
  void SetUp() override {
    WithClinic::SetUp();
    publish(pier, wednesday, 2);
  }
  int taken(const Place& place) { return find_place(tx(), place.program_id, place.id)->taken.number; }
};
ON_EACH_DATABASE(APlace);

TEST_P(APlace, is_taken_up_to_its_capacity_and_never_beyond) {
  const Place place = place_at(pier, wednesday);
  EXPECT_TRUE(take_place(tx(), place, now));
  EXPECT_TRUE(take_place(tx(), place, now));
  const auto third = take_place(tx(), place, now);
  ASSERT_FALSE(third);
  EXPECT_EQ(third.error().reason, "clinics.place_full");
  EXPECT_EQ(taken(place), 2);
  EXPECT_EQ(committed_on(pier, wednesday), 2);
}

TEST_P(APlace, that_is_given_back_can_be_taken_again) {
  const Place place = place_at(pier, wednesday);
  ASSERT_TRUE(take_place(tx(), place, now));
  free_place(tx(), place);
  EXPECT_EQ(taken(place), 0);
  EXPECT_EQ(committed_on(pier, wednesday), 0);
}

TEST_P(APlace, that_has_begun_is_not_taken) {
  const Place place = place_at(pier, wednesday);
  EXPECT_EQ(take_place(tx(), place, place.starts_at).error().reason, "clinics.place_past");
  EXPECT_EQ(taken(place), 0);
}

TEST_P(APlace, that_is_closed_is_not_taken) {
  Place place = place_at(pier, wednesday);
  tx().execute("update clinics_place set closed = 'true' where id = :id", place);
  place = *find_place(tx(), place.program_id, place.id);
  EXPECT_EQ(take_place(tx(), place, now).error().reason, "clinics.place_closed");
  EXPECT_EQ(place.free(), 0);
}

TEST_P(APlace, of_a_site_that_closed_is_not_taken) {
  programs::Site site = *programs::find_site(tx(), programs::river_fever, pier);
  site.closed = true;
  ASSERT_TRUE(programs::change_site(tx(), site));
  EXPECT_EQ(take_place(tx(), place_at(pier, wednesday), now).error().reason, "clinics.place_closed");
  EXPECT_EQ(taken(place_at(pier, wednesday)), 0);
}

TEST_P(APlace, of_another_program_is_unknown) {
  EXPECT_EQ(find_place(tx(), {"other"}, place_at(pier, wednesday).id).error().reason, "clinics.place_unknown");
}

}  // namespace
}  // namespace quell::clinics
