#include "clinics/backing.h"

#include <gtest/gtest.h>

#include "clinics/testing/with_clinic.h"

namespace quell::clinics {
namespace {

struct Backing : WithClinic {
  void SetUp() override {
    WithClinic::SetUp();
    publish(pier, wednesday, 2);
    receive(pier, 20);
  }
};
ON_EACH_DATABASE(Backing);

TEST_P(Backing, counts_unopened_vials_at_the_least_that_a_vial_gives) {
  const auto program = *programs::program_in_force(tx(), programs::river_fever, now);
  const auto supply = supply_of(tx(), program, pier);
  ASSERT_EQ(supply.size(), 1u);
  EXPECT_EQ(supply[0].doses, 20);
  EXPECT_EQ(supply[0].usable_through, make_date(2023, 4, 30));
  EXPECT_TRUE(supply_of(tx(), program, hill).empty());
}

TEST_P(Backing, counts_what_is_held_and_booked_from_today_on) {
  ASSERT_TRUE(book(place_at(pier, wednesday), someone("Sam")));
  ASSERT_TRUE(hold(place_at(pier, wednesday)));
  EXPECT_EQ(committed_at(tx(), pier, packs::Service::vaccination, wednesday).at(wednesday), 2);
  EXPECT_TRUE(committed_at(tx(), pier, packs::Service::vaccination, wednesday + std::chrono::days{1}).empty());
}

}  // namespace
}  // namespace quell::clinics
