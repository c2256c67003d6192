#include "interop/hl7_text.h"

#include <gtest/gtest.h>

namespace quell::interop {
namespace {

std::string read(std::string_view value) { return hl7_decoded(value, {}).bytes; }

TEST(TextInAnHl7Message, has_its_delimiters_escaped) {
  EXPECT_EQ(hl7_text("O'Hara|Sons^x&y~z\\w"), "O'Hara\\F\\Sons\\S\\x\\T\\y\\R\\z\\E\\w");
  EXPECT_EQ(hl7_text("José Ñandú"), "José Ñandú");
  EXPECT_EQ(hl7_text("5|3^2#1", {'!', '^', '~', '/', '&', '#'}), "5|3/S/2/P/1");
  EXPECT_EQ(hl7_text("5|3^2~1", {'|', '^', 0, 0, 0, 0}), "5 3 2~1");
}

TEST(TextInAnHl7Message, is_never_ended_by_what_somebody_typed) { EXPECT_EQ(hl7_text("a\r\nMSH\x7f"), "a  MSH "); }

TEST(TextInAnHl7Message, leaves_out_empty_components_at_the_end_only) {
  EXPECT_EQ(hl7_field({"", "", "", "pier", "", ""}), "^^^pier");
  EXPECT_EQ(hl7_field({"", ""}), "");
  EXPECT_EQ(hl7_coded("LA", "left arm", "HL70163"), "LA^left arm^HL70163");
  EXPECT_EQ(hl7_coded("LA", "left^arm", "HL70163", {'|', '$', '~', '\\', '&', 0}), "LA$left^arm$HL70163");
}

TEST(TextInAnHl7Message, writes_days_and_instants) {
  EXPECT_EQ(hl7_day(make_date(2022, 8, 1)), "20220801");
  EXPECT_EQ(hl7_instant(*instant_from_rfc3339("2022-08-01T09:30:05.25-04:00")), "20220801133005+0000");
}

TEST(TextInAnHl7Message, reads_back_as_it_was_written) {
  for (const Hl7Delimiters& delimiters : {Hl7Delimiters{}, Hl7Delimiters{'!', '$', '%', '/', '+', '?'}}) {
    const std::string text = "a|b^c&d~e\\f#g!h$i%j/k+l?m";
    const auto decoded = hl7_decoded(hl7_text(text, delimiters), delimiters);
    EXPECT_EQ(decoded.bytes, text);
    EXPECT_FALSE(decoded.kept_escape);
  }
}

TEST(TextInAnHl7Message, holds_bytes_lines_and_highlights) {
  EXPECT_EQ(read("a\\X26\\b\\XE9C3\\"), "a&b\xE9\xC3");
  EXPECT_EQ(read("one\\.br\\two\\.sp2\\three\\.sk3\\four\\.in+2\\five\\.nf\\"), "one\ntwo\n\nthree   four  five");
  EXPECT_EQ(read("\\H\\Detected\\N\\ today"), "Detected today");
  EXPECT_EQ(read("\\.sp99999\\").size(), 80u) << "nobody makes us write a book";
}

TEST(TextInAnHl7Message, keeps_what_it_does_not_know) {
  for (const char* value : {"\\Zlab9\\x", "\\C2842\\x", "\\M2442\\x", "C:\\data\\file", "\\", "a\\", "\\XZZ\\",
                            "\\X123\\", "\\.xx\\", "\\.sp1x\\"}) {
    EXPECT_EQ(read(value), value);
  }
  EXPECT_TRUE(hl7_decoded("\\Z1\\", {}).kept_escape);
  EXPECT_EQ(read("5\\6\\F\\7"), "5\\6|7") << "an escape after a stray one is still an escape";
}

TEST(TextInAnHl7Message, has_no_escapes_where_none_are_declared) {
  EXPECT_EQ(hl7_decoded("a\\F\\b", {'|', '^', '~', 0, 0, 0}).bytes, "a\\F\\b");
}

}  // namespace
}  // namespace quell::interop
