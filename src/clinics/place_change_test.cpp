#include "clinics/place_change.h"

#include <gtest/gtest.h>

#include "clinics/testing/with_clinic.h"

namespace quell::clinics {
namespace {

struct PlaceChanges : WithClinic {
  PlaceTurn turn(const Place& place, int capacity, bool closed) {
    return {place.id, place.site_id, place.capacity.number, place.closed, capacity, closed};
  }
};
ON_EACH_DATABASE(PlaceChanges);

TEST_P(PlaceChanges, never_go_below_what_is_booked) {
  receive(pier, 5);
  publish(pier, wednesday, 2);
  ASSERT_TRUE(book(place_at(pier, wednesday), someone("Ari")));
  const Place place = place_at(pier, wednesday);
  EXPECT_FALSE(turn_place(tx(), turn(place, 0, false)));
  EXPECT_TRUE(turn_place(tx(), turn(place, 2, true))) << "closed to who comes; the booking stands";
  EXPECT_TRUE(turn_place(tx(), turn(place, 1, false)));
  EXPECT_EQ(place_at(pier, wednesday).free(), 0);
}

TEST_P(PlaceChanges, are_kept_with_their_lines) {
  publish(pier, wednesday, 2);
  const Place place = place_at(pier, wednesday);
  keep_change(tx(), system, {{"a"}, PlaceChangeKind::capacity, {"why"}, 0, 3, now, {}}, {turn(place, 1, false)});
  EXPECT_EQ(known_change(tx(), programs::river_fever, {"a"})->places, 1);
  EXPECT_FALSE(known_change(tx(), {"other"}, {"a"}));
  EXPECT_EQ(turns_of(tx(), {"a"}).at(0).capacity_before, 2);
  EXPECT_EQ(place_changes(tx(), programs::river_fever).at(0).kept, 3);
}

}  // namespace
}  // namespace quell::clinics
