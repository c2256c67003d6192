#include "clinics/publish_places.h"

#include <gtest/gtest.h>

#include "clinics/testing/with_clinic.h"

namespace quell::clinics {
namespace {

struct PublishPlaces : WithClinic {
  PlacesPattern pattern{programs::pier_clinic,
                        packs::Service::vaccination,
                        make_date(2022, 8, 1),
                        make_date(2022, 8, 7),
                        {packs::Weekday::monday, packs::Weekday::thursday},
                        {"09:00"},
                        {"11:00"},
                        30,
                        {3}};

  std::string refusal(const PlacesPattern& wrong) {
    const auto published = publish_places(tx(), system, now, seed(), {{pattern, wrong}});
    return published ? "" : published.error().faults.front().field + " " + published.error().reason;
  }
};
ON_EACH_DATABASE(PublishPlaces);

TEST_P(PublishPlaces, makes_times_on_the_chosen_weekdays_in_the_sites_own_time_zone) {
  const auto published = publish_places(tx(), system, now, seed(), {{pattern}});
  ASSERT_TRUE(published);
  EXPECT_EQ(published->added, 8);  // two days of four half hours
  const auto monday = all_places(pier, make_date(2022, 8, 1));
  ASSERT_EQ(monday.size(), 4u);
  EXPECT_EQ(to_rfc3339(monday.front().starts_at), "2022-08-01T13:00:00Z");
  EXPECT_EQ(to_rfc3339(monday.back().ends_at), "2022-08-01T15:00:00Z");
  EXPECT_EQ(monday.front().capacity.number, 3);
}

TEST_P(PublishPlaces, again_leaves_what_stands) {
  ASSERT_TRUE(publish_places(tx(), system, now, seed(), {{pattern}}));
  const auto again = publish_places(tx(), system, now, seed(), {{pattern}});
  EXPECT_EQ(again->added, 0);
  EXPECT_EQ(again->standing, 8);
}

TEST_P(PublishPlaces, names_the_field_that_is_wrong) {
  PlacesPattern wrong = pattern;
  wrong.closes_at = {"09:10"};
  EXPECT_EQ(refusal(wrong), "/patterns/1/closes_at clinics.pattern_times");
  wrong = pattern;
  wrong.last_on = make_date(2022, 7, 1);
  EXPECT_EQ(refusal(wrong), "/patterns/1/last_on clinics.pattern_days");
  wrong = pattern;
  wrong.every_minutes = 1;
  EXPECT_EQ(refusal(wrong), "/patterns/1/every_minutes clinics.pattern_minutes");
  wrong = pattern;
  wrong.capacity = {0};
  EXPECT_EQ(refusal(wrong), "/patterns/1/capacity clinics.pattern_capacity");
  wrong = pattern;
  wrong.site = hill;
  wrong.service = packs::Service::testing;
  EXPECT_EQ(refusal(wrong), "/patterns/1/service clinics.service_not_offered");
}

TEST_P(PublishPlaces, is_for_the_sites_manager_or_the_lead) {
  const auto manager = staff("manager", {P::manage_site});
  EXPECT_TRUE(publish_places(tx(), manager, now, seed(), {{pattern}}));
  pattern.site = hill;
  EXPECT_EQ(publish_places(tx(), manager, now, seed(), {{pattern}}).error().reason, "access.other_site");
  EXPECT_EQ(publish_places(tx(), nurse, now, seed(), {{pattern}}).error().reason, "access.permission_missing");
  EXPECT_TRUE(all_places(hill, make_date(2022, 8, 1)).empty());
}

}  // namespace
}  // namespace quell::clinics
