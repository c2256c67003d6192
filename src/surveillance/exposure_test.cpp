#include "surveillance/exposure.h"

#include <gtest/gtest.h>

#include "surveillance/testing/with_contacts.h"

namespace quell::surveillance {
namespace {

struct Exposures : WithContacts {
  std::string fault(const NewExposure& told) {
    const packs::PackPointer pack = packs::testing::load_small_pack();
    const auto checked = checked_exposure(pack->monitoring, told, {"c"}, day(8, 2), "/exposure");
    return checked ? "" : checked.error().faults.front().field + " " + checked.error().reason;
  }
};
ON_EACH_DATABASE(Exposures);

TEST_P(Exposures, bear_the_risk_of_their_kind) {
  const packs::PackPointer pack = packs::testing::load_small_pack();
  const auto checked = checked_exposure(pack->monitoring, exposure("same_boat", day(8, 1)), {"c"}, day(8, 2), "");
  EXPECT_EQ(checked->risk, "intermediate");
  EXPECT_EQ(checked->last_on, day(8, 1));
}

TEST_P(Exposures, that_do_not_fit_the_pack_or_the_calendar_are_refused_at_their_field) {
  EXPECT_EQ(fault(exposure("flew", day(8, 1))), "/exposure/kind surveillance.exposure_kind_unknown");
  auto elsewhere = exposure("same_boat", day(8, 1));
  elsewhere.setting = {"moon"};
  EXPECT_EQ(fault(elsewhere), "/exposure/setting surveillance.setting_unknown");
  EXPECT_EQ(fault(exposure("same_boat", day(8, 3))), "/exposure/first_on surveillance.day_in_future");
  EXPECT_EQ(fault(exposure("same_boat", day(8, 1), day(8, 3))), "/exposure/last_on surveillance.day_in_future");
  EXPECT_EQ(fault(exposure("same_boat", day(8, 1), day(7, 30))), "/exposure/last_on surveillance.days_in_wrong_order");
  EXPECT_EQ(fault(exposure("same_boat", make_date(2021, 7, 1))),
            "/exposure/first_on surveillance.exposure_too_long_ago");
}

TEST_P(Exposures, are_found_by_contact_and_by_case_until_withdrawn) {
  const ContactFacts contact = named(ben, {exposure("same_boat", day(8, 1)), exposure("swam_together", day(7, 31))});
  ASSERT_EQ(exposures_of_contact(tx(), contact.id).size(), 2u);
  Exposure first = exposures_of_case(tx(), case_of_ana).front();
  EXPECT_EQ(first.kind, "swam_together");
  first.withdrawn_at = now;
  save_exposure(tx(), first);
  EXPECT_EQ(exposures_of_contact(tx(), contact.id).size(), 1u);
  EXPECT_TRUE(find_exposure(tx(), programs::river_fever, first.id));
  expect_refused(find_exposure(tx(), programs::river_fever, {"none"}), FailureKind::not_found,
                 "surveillance.exposure_unknown");
}

}  // namespace
}  // namespace quell::surveillance
