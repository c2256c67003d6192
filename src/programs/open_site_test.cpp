#include "programs/open_site.h"

#include <gtest/gtest.h>

#include "programs/testing/with_program.h"

namespace quell::programs {
namespace {

struct OpenSite : WithProgram {
  const Date today = make_date(2022, 8, 2);

  void settle_all() {
    each_choice<RequirementKind>([&](auto choice) {
      ASSERT_TRUE(
          record_requirement(tx(), system, now, seed(), {hill_clinic, choice.value, true, {}, Text<200>{"CT-0417"}}));
    });
  }
  Result<ChangedSite> open(const SiteId& site, int version, std::optional<Date> day = {}) {
    return open_site(tx(), system, now, seed(), {site, version, day});
  }
  Result<ChangedSite> close(const SiteId& site, int version, const char* reason = "No water") {
    return close_site(tx(), system, now, seed(), {site, version, {reason}});
  }
  Site site(const SiteId& id) { return *find_site(tx(), river_fever, id); }
};
ON_EACH_DATABASE(OpenSite);

TEST_P(OpenSite, with_its_checklist_settled_is_open_at_once) {
  settle_all();
  ASSERT_TRUE(open(hill_clinic, 1));
  EXPECT_TRUE(site(hill_clinic).is_open(today));
}

TEST_P(OpenSite, on_a_later_day_is_expected_until_then) {
  settle_all();
  ASSERT_TRUE(open(hill_clinic, 1, make_date(2022, 8, 9)));
  EXPECT_FALSE(site(hill_clinic).is_open(today));
  EXPECT_TRUE(site(hill_clinic).is_open(make_date(2022, 8, 9)));
}

TEST_P(OpenSite, names_each_requirement_that_is_open) {
  ASSERT_TRUE(record_requirement(tx(), system, now, seed(), {hill_clinic, RequirementKind::agreement, true, {}, {}}));
  ASSERT_TRUE(record_requirement(tx(), system, now, seed(),
                                 {hill_clinic, RequirementKind::storage, false, Text<200>{"Lent by Pier"}, {}}));
  const auto refused = open(hill_clinic, 1);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, "programs.site_not_ready");
  ASSERT_EQ(refused.error().faults.size(), 3u);
  EXPECT_EQ(refused.error().faults[0].field, "/requirements/standing_order");
  EXPECT_EQ(refused.error().faults[0].reason, "programs.requirement_open");
  EXPECT_FALSE(site(hill_clinic).opens_on);
}

TEST_P(OpenSite, closes_with_a_reason_and_opens_again_without_a_checklist) {
  ASSERT_TRUE(close(pier_clinic, 1));
  EXPECT_FALSE(site(pier_clinic).is_open(today));
  EXPECT_EQ(changes_of(tx(), pier_clinic).front().reason.value, "No water");
  ASSERT_TRUE(open(pier_clinic, 2));
  EXPECT_TRUE(site(pier_clinic).is_open(today));
  EXPECT_EQ(site(pier_clinic).opens_on, make_date(2022, 8, 1));
}

TEST_P(OpenSite, refuses_what_cannot_be) {
  EXPECT_EQ(open(pier_clinic, 1).error().reason, "programs.site_is_open");
  settle_all();
  EXPECT_EQ(open(hill_clinic, 1, make_date(2022, 8, 1)).error().reason, "programs.opens_in_past");
  EXPECT_EQ(open(hill_clinic, 9).error().reason, "programs.site_changed_meanwhile");
  EXPECT_EQ(close(pier_clinic, 1, "").error().reason, "programs.reason_missing");
  EXPECT_EQ(open_site(tx(), anyone, now, seed(), {hill_clinic, 1, {}}).error().reason, "access.permission_missing");
  EXPECT_EQ(close_site(tx(), anyone, now, seed(), {pier_clinic, 1, {"x"}}).error().reason, "access.permission_missing");
  EXPECT_FALSE(site(hill_clinic).opens_on);
  EXPECT_TRUE(site(pier_clinic).is_open(today));
  ASSERT_TRUE(close(pier_clinic, 1));
  EXPECT_EQ(close(pier_clinic, 2).error().reason, "programs.site_is_closed");
}

}  // namespace
}  // namespace quell::programs
