#include "immunization/vaers_facts.h"

#include <gtest/gtest.h>

#include "immunization/report_mishap.h"
#include "immunization/testing/chair.h"

namespace quell::immunization {
namespace {

struct FactsForVaers : Chair {
  void SetUp() override {
    Chair::SetUp();
    give("d-1", now);
    ASSERT_TRUE(
        report_mishap(tx(), nurse, now, seed(),
                      {.id = {"m-1"}, .dose_id = {"d-1"}, .mishap = {"too_much"}, .severity = Severity::serious}));
  }
};
ON_EACH_DATABASE(FactsForVaers);

TEST_P(FactsForVaers, can_be_read_again_by_the_reports_id) {
  const auto facts = vaers_facts(tx(), nurse, now, {{"m-1"}});
  ASSERT_TRUE(facts) << facts.error().reason;
  EXPECT_EQ(facts->mishap, "too_much");
  EXPECT_TRUE(facts->is_serious);
  EXPECT_EQ(facts->age_years, 32);
  EXPECT_FALSE(facts->action_taken);
  EXPECT_FALSE(facts->repeat_dose);
}

TEST_P(FactsForVaers, are_for_vaccinators_of_the_site) {
  expect_refused(vaers_facts(tx(), nurse, now, {{"m-2"}}), FailureKind::not_found, "immunization.mishap_unknown_id");
  expect_refused(vaers_facts(tx(), desk, now, {{"m-1"}}), FailureKind::not_permitted, "access.permission_missing");
  access::Actor hill = nurse;
  hill.sites = {programs::hill_clinic};
  expect_refused(vaers_facts(tx(), hill, now, {{"m-1"}}), FailureKind::not_permitted, "access.other_site");
}

}  // namespace
}  // namespace quell::immunization
