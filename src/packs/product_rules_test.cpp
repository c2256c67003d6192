#include "packs/product_rules.h"

#include <gtest/gtest.h>

#include "packs/testing/small_pack.h"

namespace quell::packs {
namespace {

const Date before = make_date(2022, 8, 8), after = make_date(2022, 8, 9);

struct ProductRules : ::testing::Test {
  PackPointer pack = testing::load_small_pack();
  const Product& product = pack->products.front();

  std::string routes(Date date, int age) const {
    std::string names;
    for (const Route* route : routes_allowed(product, date, age))
      names += route->id + (route->clinician_decides.value_or(false) ? "(clinician) " : " ");
    return names;
  }
};

TEST_F(ProductRules, a_route_opens_on_its_day) {
  EXPECT_EQ(routes(before, 18), "subcutaneous ");
  EXPECT_EQ(routes(after, 18), "subcutaneous intradermal ");
}

TEST_F(ProductRules, under_age_there_is_no_route_until_a_clinician_may_decide) {
  EXPECT_EQ(routes(before, 17), "");
  EXPECT_EQ(routes(after, 17), "subcutaneous(clinician) ");
}

TEST_F(ProductRules, an_age_that_no_route_covers_by_itself_is_a_clinicians_to_decide) {
  EXPECT_FALSE(clinician_decides_at_age(*pack, before, 18));
  EXPECT_TRUE(clinician_decides_at_age(*pack, before, 17)) << "there is no route yet";
  EXPECT_TRUE(clinician_decides_at_age(*pack, after, 17)) << "there is one, on which a clinician decides";
}

TEST_F(ProductRules, body_sites_follow_route_and_day) {
  EXPECT_EQ(body_sites(product, "subcutaneous", before).front()->hl7_code, "LA");
  EXPECT_TRUE(body_sites(product, "intradermal", before).empty());
  EXPECT_EQ(body_sites(product, "intradermal", after).size(), 1u);
  EXPECT_EQ(body_sites(product, "intradermal", make_date(2022, 10, 1)).size(), 2u);
}

TEST_F(ProductRules, doses_a_vial_follow_route_and_day) {
  EXPECT_EQ(doses_per_vial(product, "subcutaneous", before)->expected, 1);
  EXPECT_EQ(doses_per_vial(product, "intradermal", before), nullptr);
  EXPECT_EQ(doses_per_vial(product, "intradermal", after)->least, 3);
}

TEST_F(ProductRules, how_long_a_thawed_vial_lasts_follows_policy_and_day) {
  EXPECT_EQ(storage_limit(product, Clock::thawed, "label", make_date(2022, 8, 31))->hours, 672);
  EXPECT_EQ(storage_limit(product, Clock::thawed, "label", make_date(2022, 9, 1))->hours, 1344);
  EXPECT_EQ(storage_limit(product, Clock::punctured, "label", after), nullptr);
  EXPECT_EQ(storage_limit(product, Clock::thawed, "letter", after), nullptr);
}

TEST_F(ProductRules, a_product_is_found_by_its_id) {
  EXPECT_EQ(find_product(*pack, "fevax"), &product);
  EXPECT_EQ(find_product(*pack, "other"), nullptr);
}

}  // namespace
}  // namespace quell::packs
