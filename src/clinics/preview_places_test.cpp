#include "clinics/preview_places.h"

#include <gtest/gtest.h>

#include "clinics/testing/with_clinic.h"

namespace quell::clinics {
namespace {

struct PreviewPlaces : WithClinic {
  PlacesPattern pattern{
      pier, packs::Service::vaccination, wednesday, wednesday, {packs::Weekday::wednesday}, {"09:00"}, {"11:00"}, 30,
      {3}};

  PlacesPreview preview() {
    const auto shown = preview_places(tx(), system, now, {{pattern}});
    EXPECT_TRUE(shown) << shown.error().reason;
    return shown->sites.at(0);
  }
};
ON_EACH_DATABASE(PreviewPlaces);

TEST_P(PreviewPlaces, counts_the_places_and_those_with_a_dose_behind_them) {
  receive(pier, 5);
  const PlacesPreview shown = preview();
  EXPECT_EQ(shown.places, 4);
  EXPECT_EQ(shown.people, 12);
  EXPECT_EQ(shown.doses, 5);
  EXPECT_EQ(shown.backed, 5);
  EXPECT_TRUE(all_places(pier, wednesday).empty());
}

TEST_P(PreviewPlaces, leaves_doses_to_what_is_published_already) {
  receive(pier, 5);
  publish(pier, wednesday, 1);  // eight places in the afternoon
  EXPECT_EQ(preview().backed, 0);
  EXPECT_EQ(preview().promised, 5);
}

TEST_P(PreviewPlaces, leaves_out_what_stands) {
  ASSERT_TRUE(publish_places(tx(), system, now, seed(), {{pattern}}));
  EXPECT_EQ(preview().places, 0);
  EXPECT_EQ(preview().standing, 4);
}

TEST_P(PreviewPlaces, of_a_service_without_doses_counts_none) {
  pattern.service = packs::Service::testing;
  EXPECT_EQ(preview().people, 12);
  EXPECT_EQ(preview().backed, std::nullopt);
}

TEST_P(PreviewPlaces, tells_that_a_site_is_not_open_yet) {
  pattern.site = hill;
  EXPECT_TRUE(preview().opening_unknown);
  EXPECT_EQ(preview().places, 0);
}

TEST_P(PreviewPlaces, is_for_the_sites_manager_or_the_lead) {
  EXPECT_EQ(preview_places(tx(), nurse, now, {{pattern}}).error().reason, "access.permission_missing");
}

}  // namespace
}  // namespace quell::clinics
