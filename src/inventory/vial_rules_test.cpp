#include "inventory/vial_rules.h"

#include <gtest/gtest.h>

#include "packs/testing/small_pack.h"

namespace quell::inventory {
namespace {

const VialRules rules{.zone = *TimeZone::find("America/New_York"),
                      .usable_after_puncture = std::chrono::hours{8},
                      .route = "intradermal",
                      .doses_expected = 4,
                      .doses_most = 5};

Instant at(const char* text) { return *instant_from_rfc3339(text); }

TEST(BeyondUse, is_so_many_hours_after_the_puncture) {
  EXPECT_EQ(beyond_use(at("2022-08-02T09:00:00-04:00"), make_date(2023, 4, 30), rules),
            at("2022-08-02T17:00:00-04:00"));
}

TEST(BeyondUse, is_the_end_of_the_expiration_day_where_that_is_sooner) {
  EXPECT_EQ(beyond_use(at("2022-08-02T20:00:00-04:00"), make_date(2022, 8, 2), rules), at("2022-08-03T00:00:00-04:00"));
}

TEST(BeyondUse, counts_real_hours_when_the_clocks_change) {
  EXPECT_EQ(beyond_use(at("2022-11-05T22:00:00-04:00"), make_date(2023, 4, 30), rules),
            at("2022-11-06T05:00:00-05:00"));
}

TEST(Expiry, begins_when_the_day_has_ended_where_the_program_is) {
  EXPECT_EQ(expired_from(make_date(2022, 8, 2), rules.zone), at("2022-08-03T04:00:00Z"));
}

TEST(BeyondUse, is_the_lots_expiry_where_the_pack_names_no_clock) {
  VialRules label_only = rules;
  label_only.usable_after_puncture.reset();
  EXPECT_EQ(beyond_use(at("2022-08-02T09:00:00-04:00"), make_date(2022, 8, 4), label_only),
            at("2022-08-05T00:00:00-04:00"));
}

struct PackRules : testing::Test {
  programs::InForce program{.id = {"river-fever"},
                            .jurisdiction = {},
                            .zone = *TimeZone::find("America/New_York"),
                            .pack_revision = {},
                            .pack = packs::testing::load_small_pack(),
                            .today = make_date(2022, 8, 10)};
};

TEST_F(PackRules, say_what_a_vial_yields_by_route) {
  EXPECT_EQ(vial_rules(program, "fevax", "subcutaneous")->doses_most, 1);
  EXPECT_EQ(vial_rules(program, "fevax", "intradermal")->doses_expected, 4);
}

TEST_F(PackRules, refuse_a_route_or_product_that_the_pack_does_not_know) {
  EXPECT_EQ(vial_rules(program, "fevax", "nasal").error().reason, "inventory.route_not_in_pack");
  EXPECT_FALSE(vial_rules(program, "other", "subcutaneous"));
}

TEST(ExpectedDoses, are_vials_times_yield) { EXPECT_EQ(expected_doses(20, rules), 80); }

}  // namespace
}  // namespace quell::inventory
