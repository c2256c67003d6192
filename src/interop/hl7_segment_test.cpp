#include "interop/hl7_segment.h"

#include <gtest/gtest.h>

namespace quell::interop {
namespace {

TEST(AnHl7Segment, escapes_what_parts_fields_and_components) {
  EXPECT_EQ(hl7_text("O'Hara|Sons^x&y~z\\w"), "O'Hara\\F\\Sons\\S\\x\\T\\y\\R\\z\\E\\w");
  EXPECT_EQ(hl7_text("José Ñandú"), "José Ñandú");
}

TEST(AnHl7Segment, is_never_ended_by_what_somebody_typed) { EXPECT_EQ(hl7_text("a\r\nMSH\x7f"), "a  MSH "); }

TEST(AnHl7Segment, leaves_out_empty_components_at_the_end_only) {
  EXPECT_EQ(hl7_field({"", "", "", "pier", "", ""}), "^^^pier");
  EXPECT_EQ(hl7_field({"", ""}), "");
  EXPECT_EQ(hl7_coded("LA", "left arm", "HL70163"), "LA^left arm^HL70163");
}

TEST(AnHl7Segment, numbers_its_fields_as_the_standard_does) {
  EXPECT_EQ(Hl7Segment{"RXA"}.set(1, "0").set(4, "x").text(), "RXA|0|||x\r");
  EXPECT_EQ(Hl7Segment{"MSH"}.set(3, "QUELL").text(), "MSH|^~\\&|QUELL\r");
}

TEST(AnHl7Segment, writes_days_and_instants) {
  EXPECT_EQ(hl7_day(make_date(2022, 8, 1)), "20220801");
  EXPECT_EQ(hl7_instant(*instant_from_rfc3339("2022-08-01T09:30:05.25-04:00")), "20220801133005+0000");
}

}  // namespace
}  // namespace quell::interop
