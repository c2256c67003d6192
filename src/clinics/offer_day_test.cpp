#include "clinics/offer_day.h"

#include <gtest/gtest.h>

#include "clinics/testing/with_clinic.h"

namespace quell::clinics {
namespace {

struct OfferDay : WithClinic {
  void SetUp() override {
    WithClinic::SetUp();
    publish(pier, wednesday, 2);
    receive(pier, 20);
  }
};
ON_EACH_DATABASE(OfferDay);

TEST_P(OfferDay, of_a_second_dose_waits_for_the_first) {
  EXPECT_EQ(book(place_at(pier, wednesday), someone("Sam"), 2).error().reason, "clinics.dose_not_next");
  EXPECT_EQ(book(place_at(pier, wednesday), someone("Sam"), 3).error().reason, "clinics.dose_number_unknown");
}

TEST_P(OfferDay, does_not_matter_for_a_test) {
  const auto program = *programs::program_in_force(tx(), programs::river_fever, now);
  EXPECT_TRUE(require_offer_day(tx(), program, {"anyone"}, packs::Service::testing, 2, program.today));
}

}  // namespace
}  // namespace quell::clinics
