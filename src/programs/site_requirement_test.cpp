#include "programs/site_requirement.h"

#include <gtest/gtest.h>

#include "programs/testing/with_program.h"

namespace quell::programs {
namespace {

struct RecordRequirement : WithProgram {
  Result<SiteRequirement> record(RequirementKind kind, bool met, const char* override_reason, const char* note) {
    return record_requirement(tx(), system, now, seed(),
                              {hill_clinic, kind, met, Text<200>{override_reason}, Text<200>{note}});
  }
  SiteRequirement standing(RequirementKind kind) {
    return requirements_of(tx(), hill_clinic).at(static_cast<std::size_t>(kind));
  }
};
ON_EACH_DATABASE(RecordRequirement);

TEST_P(RecordRequirement, begins_with_all_five_open) {
  const auto list = requirements_of(tx(), hill_clinic);
  ASSERT_EQ(list.size(), 5u);
  for (const SiteRequirement& one : list) EXPECT_FALSE(one.is_settled());
  EXPECT_FALSE(list[0].recorded_at);
}

TEST_P(RecordRequirement, keeps_what_met_it_and_the_last_word_stands) {
  ASSERT_TRUE(record(RequirementKind::registry_id, true, "", "CT-0417"));
  EXPECT_EQ(standing(RequirementKind::registry_id).note->value, "CT-0417");
  EXPECT_EQ(standing(RequirementKind::registry_id).recorded_at, now);
  ASSERT_TRUE(record(RequirementKind::registry_id, false, "", ""));
  EXPECT_FALSE(standing(RequirementKind::registry_id).is_settled());
}

TEST_P(RecordRequirement, can_be_passed_over_with_a_reason) {
  ASSERT_TRUE(record(RequirementKind::agreement, false, "Signed paper is in the mail", ""));
  EXPECT_TRUE(standing(RequirementKind::agreement).is_settled());
  EXPECT_FALSE(standing(RequirementKind::agreement).met);
}

TEST_P(RecordRequirement, refuses_what_cannot_be) {
  EXPECT_EQ(record(RequirementKind::registry_id, true, "", "").error().reason, "programs.registry_id_missing");
  EXPECT_EQ(record_requirement(tx(), system, now, seed(), {{"no-such-site"}, {}, true, {}, {}}).error().reason,
            "programs.site_unknown");
  EXPECT_EQ(record_requirement(tx(), anyone, now, seed(), {hill_clinic, {}, true, {}, {}}).error().reason,
            "access.permission_missing");
  for (const SiteRequirement& one : requirements_of(tx(), hill_clinic)) EXPECT_FALSE(one.recorded_at);
}

}  // namespace
}  // namespace quell::programs
