#include "interop/lab_report.h"

#include <gtest/gtest.h>

namespace quell::interop {
namespace {

TEST(ALabReport, knows_a_clia_number) {
  EXPECT_TRUE(is_clia_number("07D0644555"));
  for (const char* text : {"", "07D064455", "07D06445555", "07E0644555", "0xD0644555"})
    EXPECT_FALSE(is_clia_number(text)) << text;
  LabOrganization laboratory;
  EXPECT_EQ(laboratory.clia(), "");
  laboratory.authority.id = "07D0644555";
  EXPECT_EQ(laboratory.clia(), "07D0644555");
  laboratory.id = "11D0668319";
  EXPECT_EQ(laboratory.clia(), "11D0668319");
}

TEST(ALabReport, has_an_empty_code_where_nothing_was_said) {
  EXPECT_TRUE(LabCode{}.is_empty());
  LabCode local;
  local.alternate_text = "DETECTED";
  EXPECT_FALSE(local.is_empty());
}

}  // namespace
}  // namespace quell::interop
