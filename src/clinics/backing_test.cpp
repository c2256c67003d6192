#include "clinics/backing.h"

#include <gtest/gtest.h>

#include "clinics/testing/with_clinic.h"
#include "inventory/open_vial.h"
#include "inventory/quarantine_lot.h"

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
  const auto supply = supply_of(tx(), program, now, pier);
  ASSERT_EQ(supply.size(), 1u);
  EXPECT_EQ(supply[0].doses, 20);
  EXPECT_EQ(supply[0].usable_through, make_date(2023, 4, 30));
  EXPECT_TRUE(supply_of(tx(), program, now, hill).empty());
}

TEST_P(Backing, counts_what_is_held_and_booked_from_today_on) {
  ASSERT_TRUE(book(place_at(pier, wednesday), someone("Sam")));
  ASSERT_TRUE(hold(place_at(pier, wednesday)));
  EXPECT_EQ(committed_at(tx(), pier, packs::Service::vaccination, wednesday).at(wednesday), 2);
  EXPECT_TRUE(committed_at(tx(), pier, packs::Service::vaccination, wednesday + std::chrono::days{1}).empty());
}

TEST_P(Backing, counts_an_open_vial_until_its_clock_ends_and_no_lot_that_is_set_aside) {
  const auto program = *programs::program_in_force(tx(), programs::river_fever, now);
  const auto doses = [&](Instant at) {
    int sum = 0;
    for (const Supply& one : supply_of(tx(), program, at, pier)) sum += one.doses;
    return sum;
  };
  const LotId lot = receive(pier, 1);
  const access::Actor manager = staff("manager", {P::manage_stock});
  const auto opened =
      inventory::open_vial(tx(), manager, now, seed(),
                           {.id = {"opened"}, .site = pier, .lot = lot, .route = {"subcutaneous"}, .occurred_at = now});
  ASSERT_TRUE(opened) << opened.error().reason;
  const int open = opened->doses_expected;
  EXPECT_EQ(doses(now), 20 + open);
  EXPECT_EQ(doses(opened->beyond_use_at), 20) << "what is left in it is thrown away";
  ASSERT_TRUE(inventory::quarantine_lot(tx(), manager, now, {{"q"}, lot, pier, {"too warm"}}));
  EXPECT_EQ(doses(now), 0) << "open or not";
}

}  // namespace
}  // namespace quell::clinics
