#include "interop/intake_fault.h"

#include <gtest/gtest.h>

#include <set>

namespace quell::interop {
namespace {

TEST(TheTableOfFaults, names_each_reason_once_with_its_source) {
  std::set<std::string_view> reasons;
  for (const FaultRule& rule : fault_rules()) {
    EXPECT_TRUE(reasons.insert(rule.reason).second) << rule.reason;
    EXPECT_FALSE(rule.source.empty()) << rule.reason;
  }
}

TEST(TheTableOfFaults, rejects_by_the_codes_that_the_standard_calls_rejections) {
  for (const FaultRule& rule : fault_rules()) {
    EXPECT_EQ(rule.effect == IntakeEffect::reject, rule.code >= 200) << rule.reason;
    EXPECT_FALSE(error_code_words(rule.code).empty());
  }
}

TEST(TheTableOfFaults, says_what_a_fault_means) {
  const IntakeFault found = fault("interop.hl7_field_needed", {"OBX", 2, 3});
  EXPECT_EQ(found.reason, "interop.hl7_field_needed");
  EXPECT_EQ(found.code, 101);
  EXPECT_EQ(found.effect, IntakeEffect::error);
  EXPECT_EQ(found.place, (Hl7Place{"OBX", 2, 3}));
  EXPECT_EQ(error_code_words(101), "Required field missing");
  EXPECT_EQ(error_code_words(207), "Application internal error");
}

TEST(APlaceInAMessage, is_said_in_the_standards_numbers) {
  EXPECT_EQ(to_text({"MSH", 1, 10}), "MSH-10");
  EXPECT_EQ(to_text({"OBX", 2, 5, 3, 1, 2}), "OBX[2]-5[3].1.2");
  EXPECT_EQ(to_text({"PID", 1}), "PID");
  EXPECT_EQ(to_text({}), "");
}

}  // namespace
}  // namespace quell::interop
