#include "clinics/plan_places.h"

#include <gtest/gtest.h>

#include "clinics/testing/with_clinic.h"

namespace quell::clinics {
namespace {

struct PlanPlaces : WithClinic {
  PlacesPattern pattern{
      pier, packs::Service::vaccination, wednesday, wednesday, {packs::Weekday::wednesday}, {"09:00"}, {"10:00"}, 30,
      {3}};
};
ON_EACH_DATABASE(PlanPlaces);

TEST_P(PlanPlaces, makes_nothing_yet) {
  const auto places = plan_places(tx(), system, {{pattern}});
  ASSERT_TRUE(places);
  EXPECT_EQ(places->size(), 2u);
  EXPECT_TRUE(all_places(pier, wednesday).empty());
}

TEST_P(PlanPlaces, publishes_again_what_was_withdrawn_and_not_what_stands) {
  Place place = plan_places(tx(), system, {{pattern}})->front();
  place.id = {next_id()};
  EXPECT_TRUE(publish_place(tx(), place));
  EXPECT_FALSE(publish_place(tx(), place));
  tx().execute("update clinics_place set closed = 'true' where id = :id", place);
  place.capacity = {7};
  EXPECT_TRUE(publish_place(tx(), place));
  EXPECT_EQ(all_places(pier, wednesday).at(0).free(), 7);
}

TEST_P(PlanPlaces, is_for_the_sites_manager_or_the_lead) {
  EXPECT_EQ(require_publishing(nurse, pier).error().reason, "access.permission_missing");
  EXPECT_TRUE(require_publishing(staff("manager", {P::manage_site}), pier));
  EXPECT_EQ(require_publishing(staff("manager", {P::manage_site}), hill).error().reason, "access.other_site");
}

}  // namespace
}  // namespace quell::clinics
