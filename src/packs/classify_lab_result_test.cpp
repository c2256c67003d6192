#include "packs/classify_lab_result.h"

#include <gtest/gtest.h>

#include "packs/testing/small_pack.h"

namespace quell::packs {
namespace {

struct ClassifyLabResult : ::testing::Test {
  PackPointer pack = testing::load_small_pack();
  const CaseDefinition& definition = pack->case_definitions.versions.front();
};

TEST_F(ClassifyLabResult, goes_by_what_was_tested) {
  EXPECT_EQ(supported_by(*find_lab_test(definition, "1-1"), ResultMeaning::detected, {}), Support::confirmed);
  EXPECT_EQ(supported_by(*find_lab_test(definition, "1-1"), ResultMeaning::inconclusive, {}), Support::none);
}

TEST_F(ClassifyLabResult, antibodies_count_only_within_their_days) {
  const LabTest& antibodies = *find_lab_test(definition, "2-2");
  const auto on_day = [&](std::optional<int> day) { return supported_by(antibodies, ResultMeaning::detected, day); };
  EXPECT_EQ(on_day(3), Support::none);
  EXPECT_EQ(on_day(4), Support::probable);
  EXPECT_EQ(on_day(56), Support::probable);
  EXPECT_EQ(on_day(57), Support::none);
  EXPECT_EQ(on_day({}), Support::none);
}

TEST_F(ClassifyLabResult, codes_outside_the_tables_are_for_a_human) {
  EXPECT_EQ(find_lab_test(definition, "9-9"), nullptr);
  EXPECT_EQ(find_result_code(definition, "260373001")->meaning, ResultMeaning::detected);
  EXPECT_EQ(find_result_code(definition, "1"), nullptr);
}

}  // namespace
}  // namespace quell::packs
