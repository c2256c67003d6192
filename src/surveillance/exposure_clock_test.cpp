#include "surveillance/exposure_clock.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "packs/testing/small_pack.h"

namespace quell::surveillance {
namespace {

struct Clock : testing::Test {
  const packs::PackPointer pack = packs::testing::load_small_pack();

  static Date july(unsigned number) { return make_date(2022, 7, number); }
  static Exposure exposure(const std::string& risk, Date first_on, Date last_on, Approved approved = Approved::no) {
    Exposure made;
    made.risk = risk;
    made.first_on = first_on;
    made.last_on = last_on;
    made.pep_approved = approved;
    return made;
  }
  ExposureClock clock(const std::vector<Exposure>& exposures) const {
    return clock_of(exposures, pack->monitoring, pack->schedule.pep);
  }
};

TEST_F(Clock, counts_days_for_a_dose_from_the_last_exposure_that_calls_for_one) {
  const auto found = clock({exposure("high", july(1), july(4)), exposure("high", july(10), july(12)),
                            exposure("intermediate", july(14), july(14))});
  EXPECT_EQ(found.high_first_on, july(1));
  EXPECT_EQ(found.pep_from_on, july(12));
  EXPECT_EQ(found.ideal_until, july(16));
  EXPECT_EQ(found.useful_until, july(26));
  EXPECT_EQ(found.exposed_last_on, july(14));
  EXPECT_EQ(found.monitor_until_on, make_date(2022, 8, 4));  // 21 days from the last of any kind
}

TEST_F(Clock, counts_an_intermediate_one_where_a_clinician_said_yes) {
  EXPECT_FALSE(clock({exposure("intermediate", july(14), july(14))}).pep_from_on);
  const auto found = clock({exposure("intermediate", july(14), july(14), Approved::yes)});
  EXPECT_EQ(found.pep_from_on, july(14));
  EXPECT_FALSE(found.high_first_on);
  EXPECT_FALSE(clock({exposure("low", july(14), july(14), Approved::yes)}).pep_from_on);
}

TEST_F(Clock, follows_nobody_whose_risks_are_not_monitored) {
  EXPECT_FALSE(clock({exposure("low", july(14), july(14))}).monitor_until_on);
  const auto found = clock({exposure("low", july(20), july(20)), exposure("high", july(14), july(14))});
  EXPECT_EQ(found.monitor_until_on, july(20) + std::chrono::days{21});
}

TEST_F(Clock, does_not_depend_on_the_order) {
  std::vector<Exposure> exposures{exposure("high", july(1), july(4)), exposure("low", july(20), july(20)),
                                  exposure("intermediate", july(6), july(9), Approved::yes)};
  const ExposureClock first = clock(exposures);
  std::ranges::reverse(exposures);
  EXPECT_EQ(clock(exposures), first);
}

TEST_F(Clock, passes_from_ideal_to_useful_to_past) {
  const auto found = clock({exposure("high", july(1), july(1))});
  EXPECT_EQ(pep_stage(found, july(1)), PepStage::ideal);
  EXPECT_EQ(pep_stage(found, july(5)), PepStage::ideal);
  EXPECT_EQ(pep_stage(found, july(6)), PepStage::useful);
  EXPECT_EQ(pep_stage(found, july(15)), PepStage::useful);
  EXPECT_EQ(pep_stage(found, july(16)), PepStage::past);
  EXPECT_EQ(pep_stage(clock({exposure("low", july(1), july(1))}), july(1)), PepStage::not_advised);
}

}  // namespace
}  // namespace quell::surveillance
