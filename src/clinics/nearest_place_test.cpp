#include "clinics/nearest_place.h"

#include <gtest/gtest.h>

#include "clinics/testing/with_clinic.h"

namespace quell::clinics {
namespace {

struct NearestPlace : WithClinic {
  std::vector<NearPlace> ask(Date through, std::optional<Text<80>> near = {}, std::optional<SiteId> site = {}) {
    return nearest_places(tx(), system, now, {packs::Service::vaccination, near, through, site});
  }
};
ON_EACH_DATABASE(NearestPlace);

TEST_P(NearestPlace, is_the_first_free_time_with_a_dose_through_the_day) {
  publish(pier, wednesday, 1);
  EXPECT_TRUE(ask(wednesday).empty()) << "no dose is there";
  receive(pier, 2);
  const auto found = ask(wednesday);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].starts_at, place_at(pier, wednesday).starts_at);
  EXPECT_TRUE(ask(make_date(2022, 8, 2)).empty());
  EXPECT_TRUE(ask(wednesday, {}, hill).empty());
}

TEST_P(NearestPlace, is_looked_for_everywhere_where_the_town_is_not_known) {
  publish(pier, wednesday, 1);
  receive(pier, 2);
  const auto found = ask(wednesday, Text<80>{"Nowhere on the map"});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].miles, std::nullopt);
  EXPECT_TRUE(ask(wednesday, Text<80>{"Eastport"})[0].miles);
}

}  // namespace
}  // namespace quell::clinics
