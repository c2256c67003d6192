#include "clinics/can_serve.h"

#include <gtest/gtest.h>

#include "core/seed.h"

namespace quell::clinics {
namespace {

const Date monday = make_date(2022, 8, 1);
Date day(int number) { return monday + std::chrono::days{number}; }

TEST(CanServe, gives_each_dose_once) {
  const std::vector<Supply> two{{day(0), day(30), 2}};
  EXPECT_TRUE(can_serve(two, {{day(1), 1}, {day(5), 1}}));
  EXPECT_FALSE(can_serve(two, {{day(1), 1}, {day(5), 2}}));
}

TEST(CanServe, does_not_count_on_what_comes_later_or_has_expired) {
  EXPECT_FALSE(can_serve({{day(3), day(30), 5}}, {{day(2), 1}}));
  EXPECT_TRUE(can_serve({{day(3), day(30), 5}}, {{day(3), 1}}));
  EXPECT_FALSE(can_serve({{day(0), day(3), 5}}, {{day(4), 1}}));
}

TEST(CanServe, uses_first_what_expires_first) {
  // Ten that expire serve the first days, so the ten that keep are left for the last ones.
  const std::vector<Supply> supply{{day(0), day(100), 10}, {day(0), day(3), 10}};
  EXPECT_TRUE(can_serve(supply, {{day(1), 10}, {day(50), 10}}));
}

TEST(CanServe, agrees_with_trying_every_way_on_small_cases) {
  // Brute force: each committed dose takes any supply that fits.
  struct Brute {
    static bool serve(std::vector<Supply>& supply, const std::vector<Date>& needs, std::size_t at) {
      if (at == needs.size()) return true;
      for (Supply& doses : supply) {
        if (doses.doses == 0 || doses.usable_from > needs[at] || doses.usable_through < needs[at]) continue;
        --doses.doses;
        if (serve(supply, needs, at + 1)) return true;
        ++doses.doses;
      }
      return false;
    }
  };
  Seed seed = Seed::from_number(11);
  for (int trial = 0; trial < 300; ++trial) {
    std::vector<Supply> supply;
    for (int i = 0; i < 3; ++i) {
      const int from = static_cast<int>(seed.next_number_below(5));
      supply.push_back({day(from), day(from + static_cast<int>(seed.next_number_below(5))),
                        static_cast<int>(seed.next_number_below(3))});
    }
    std::map<Date, int> committed;
    std::vector<Date> needs;
    for (int i = 0; i < 4; ++i) {
      needs.push_back(day(static_cast<int>(seed.next_number_below(8))));
      ++committed[needs.back()];
    }
    std::vector<Supply> left = supply;
    const bool expected = Brute::serve(left, needs, 0);
    EXPECT_EQ(can_serve(supply, committed), expected) << "trial " << trial;
  }
}

}  // namespace
}  // namespace quell::clinics
