#include "clinics/published_places.h"

#include <gtest/gtest.h>

#include "clinics/testing/with_clinic.h"

namespace quell::clinics {
namespace {

struct PublishedPlacesOf : WithClinic {
  const access::Actor manager = staff("manager", {P::manage_site});
};
ON_EACH_DATABASE(PublishedPlacesOf);

TEST_P(PublishedPlacesOf, each_site_and_day_are_counted) {
  receive(pier, 5);
  publish(pier, wednesday, 2);
  ASSERT_TRUE(book(place_at(pier, wednesday), someone("Ari")));
  const auto shown = published_places(tx(), system, now, {});
  ASSERT_TRUE(shown);
  ASSERT_EQ(shown->days.size(), 1u);
  EXPECT_EQ(shown->days[0].times, 8);
  EXPECT_EQ(shown->days[0].capacity, 16);
  EXPECT_EQ(shown->days[0].taken, 1);
  EXPECT_EQ(shown->doses.size(), 2u);
  EXPECT_EQ(shown->doses[1].doses, 5);
  EXPECT_EQ(shown->doses[1].promised, 1);
}

TEST_P(PublishedPlacesOf, withdrawn_times_are_told_apart) {
  publish(pier, wednesday, 2);
  tx().execute("update clinics_place set closed = 'true' where id = :id", place_at(pier, wednesday));
  const auto shown = published_places(tx(), system, now, {});
  EXPECT_EQ(shown->days[0].times, 7);
  EXPECT_EQ(shown->days[0].withdrawn, 1);
}

TEST_P(PublishedPlacesOf, other_sites_are_not_a_site_managers) {
  publish(pier, wednesday, 2);
  publish(hill, wednesday, 2);
  EXPECT_EQ(published_places(tx(), manager, now, {})->days.size(), 1u);
  EXPECT_EQ(published_places(tx(), manager, now, {})->doses.size(), 1u);
}

TEST_P(PublishedPlacesOf, too_many_days_are_refused_and_so_is_who_manages_none) {
  EXPECT_EQ(published_places(tx(), system, now, {wednesday, wednesday + std::chrono::days{63}}).error().reason,
            "clinics.pattern_days");
  EXPECT_EQ(published_places(tx(), nurse, now, {}).error().reason, "access.permission_missing");
}

}  // namespace
}  // namespace quell::clinics
