#include "immunization/administration_error.h"

#include <gtest/gtest.h>

#include "packs/testing/small_pack.h"

namespace quell::immunization {
namespace {

using Kind = AdministrationErrorKind;

const Date august_2 = make_date(2022, 8, 2);
const Date august_20 = make_date(2022, 8, 20);
const Date adult = make_date(1990, 5, 12);
const Date minor = make_date(2008, 5, 12);

DoseAdministered given(Date on, const char* route, int volume_ul, const char* body_site) {
  return {.product_cvx = "999",
          .given_on = on,
          .route = route,
          .volume_ul = Microlitres{volume_ul},
          .body_site = body_site};
}

std::vector<Kind> errors(const DoseAdministered& dose, std::optional<Date> born_on = adult) {
  return administration_errors(packs::testing::load_small_pack()->products, dose, born_on);
}

TEST(AdministrationErrors, are_none_for_a_dose_as_the_pack_allows) {
  EXPECT_TRUE(errors(given(august_2, "subcutaneous", 500, "arm")).empty());
  EXPECT_TRUE(errors(given(august_20, "intradermal", 100, "forearm")).empty());
}

TEST(AdministrationErrors, name_a_route_that_is_not_allowed_yet) {
  EXPECT_EQ(errors(given(august_2, "intradermal", 100, "forearm")),
            (std::vector{Kind::route_not_allowed, Kind::body_site_not_allowed}));
}

TEST(AdministrationErrors, name_the_volume_of_another_route) {
  EXPECT_EQ(errors(given(august_20, "intradermal", 500, "forearm")), std::vector{Kind::volume_differs});
}

TEST(AdministrationErrors, name_a_body_site_of_another_route_or_of_a_later_day) {
  EXPECT_EQ(errors(given(august_2, "subcutaneous", 500, "forearm")), std::vector{Kind::body_site_not_allowed});
  EXPECT_EQ(errors(given(august_20, "intradermal", 100, "back")), std::vector{Kind::body_site_not_allowed});
  EXPECT_TRUE(errors(given(make_date(2022, 10, 1), "intradermal", 100, "back")).empty());
}

TEST(AdministrationErrors, name_a_route_that_is_not_for_the_age_where_the_age_is_known) {
  EXPECT_EQ(errors(given(august_20, "intradermal", 100, "forearm"), minor), std::vector{Kind::age_outside_route});
  EXPECT_EQ(errors(given(august_2, "subcutaneous", 500, "arm"), minor), std::vector{Kind::age_outside_route});
  EXPECT_TRUE(errors(given(august_20, "subcutaneous", 500, "arm"), minor).empty());
  EXPECT_TRUE(errors(given(august_20, "intradermal", 100, "forearm"), std::nullopt).empty());
}

TEST(AdministrationErrors, name_a_product_that_the_program_does_not_have) {
  DoseAdministered dose = given(august_2, "subcutaneous", 500, "arm");
  dose.product_cvx = "75";
  EXPECT_EQ(errors(dose), std::vector{Kind::product_not_in_program});
}

TEST(AdministrationErrors, name_an_expired_lot_from_the_day_after) {
  DoseAdministered dose = given(august_2, "subcutaneous", 500, "arm");
  dose.lot_expires_on = august_2;
  EXPECT_TRUE(errors(dose).empty());
  dose.lot_expires_on = august_2 - std::chrono::days{1};
  EXPECT_EQ(errors(dose), std::vector{Kind::lot_expired});
}

}  // namespace
}  // namespace quell::immunization
