#include "programs/describe_site.h"

#include <gtest/gtest.h>

#include "programs/testing/with_program.h"

namespace quell::programs {
namespace {

struct DescribeSite : WithProgram {
  SiteDescription wanted{.site = pier_clinic,
                         .version = 1,
                         .name = {"Pier Clinic"},
                         .phone = Text<40>{"203-555-0100"},
                         .services = {packs::Service::vaccination},
                         .hours = {{packs::Weekday::monday, {"09:00"}, {"12:30"}}},
                         .free_of_charge = true,
                         .step_free = false,
                         .transit = Text<200>{}};

  std::string refusal() {
    const auto described = describe_site(tx(), system, now, seed(), wanted);
    return described ? "" : described.error().faults.front().field + " " + described.error().faults.front().reason;
  }
};
ON_EACH_DATABASE(DescribeSite);

TEST_P(DescribeSite, keeps_what_is_known_and_leaves_the_rest_to_be_asked) {
  ASSERT_TRUE(describe_site(tx(), system, now, seed(), wanted));
  const Site site = *find_site(tx(), river_fever, pier_clinic);
  EXPECT_EQ(site.phone, "203-555-0100");
  EXPECT_EQ(site.facts.step_free, false);
  EXPECT_EQ(site.facts.identification_asked, std::nullopt);
  EXPECT_EQ(site.facts.transit, std::nullopt);
  EXPECT_FALSE(site.serves(packs::Service::testing));
  EXPECT_EQ(site.opens_on, make_date(2022, 8, 1));
  EXPECT_EQ(hours_of(tx(), pier_clinic).at(0).closes_at.value, "12:30");
}

TEST_P(DescribeSite, names_the_field_that_is_wrong) {
  wanted.hours[0].closes_at = {"08:00"};
  EXPECT_EQ(refusal(), "/hours/0/closes_at programs.site_hours_wrong");
  wanted.services.clear();
  EXPECT_EQ(refusal(), "/services programs.site_services_missing");
  wanted.name = {};
  EXPECT_EQ(refusal(), "/name programs.site_name_missing");
  EXPECT_EQ(find_site(tx(), river_fever, pier_clinic)->version, 1);
}

TEST_P(DescribeSite, lets_nobody_publish_a_slip_of_the_keyboard) {
  wanted.zip = Text<10>{"abc"};
  EXPECT_EQ(refusal(), "/zip programs.site_zip_wrong");
  wanted.zip = Text<10>{"06510-1234"};
  for (const char* phone : {"12", "hello<script>", "2035550100 or so"}) {
    wanted.phone = Text<40>{phone};
    EXPECT_EQ(refusal(), "/phone programs.site_phone_wrong") << phone;
  }
  for (const char* phone : {"(203) 555-0100", "+1 203.555.0100", "2035550100", "203-555-0100 ext. 12", ""}) {
    wanted.phone = Text<40>{phone};
    const auto described = describe_site(tx(), system, now, seed(), wanted);
    ASSERT_TRUE(described) << phone;
    wanted.version = find_site(tx(), river_fever, pier_clinic)->version;
  }
}

TEST_P(DescribeSite, does_not_write_over_what_someone_else_changed) {
  ASSERT_TRUE(describe_site(tx(), system, now, seed(), wanted));
  wanted.name = {"Late"};
  EXPECT_EQ(describe_site(tx(), system, now, seed(), wanted).error().reason, "programs.site_changed_meanwhile");
  EXPECT_EQ(describe_site(tx(), anyone, now, seed(), wanted).error().reason, "access.permission_missing");
  EXPECT_EQ(find_site(tx(), river_fever, pier_clinic)->name, "Pier Clinic");
}

}  // namespace
}  // namespace quell::programs
