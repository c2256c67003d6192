#include "interop/hl7_segment.h"

#include <gtest/gtest.h>

namespace quell::interop {
namespace {

Hl7Value value(std::string_view raw) { return {raw, Hl7Delimiters{}}; }

TEST(AnHl7Value, is_parted_into_repetitions_components_and_subcomponents) {
  const auto field = value("A^B&b~C^^D");
  EXPECT_EQ(field.repetitions(), 2u);
  EXPECT_EQ(field.repetition(2).raw(), "C^^D");
  EXPECT_EQ(field.component(2).raw(), "B&b");
  EXPECT_EQ(field.component(2).subcomponent(2).raw(), "b");
  EXPECT_EQ(field.repetition(2).component(3).raw(), "D");
  EXPECT_EQ(field.component(1).subcomponent(1).raw(), "A") << "a plain value is its own first part";
}

TEST(AnHl7Value, has_no_part_where_none_came) {
  for (const std::size_t number : {0u, 3u, 99u}) EXPECT_TRUE(value("A^B").component(number).is_absent()) << number;
  EXPECT_TRUE(value("A").repetition(2).is_absent());
  EXPECT_TRUE(value("A^").component(2).is_absent());
  EXPECT_EQ(value("").repetitions(), 0u);
  EXPECT_EQ(value("~").repetitions(), 2u);
  EXPECT_EQ(value("~").each_repetition().size(), 2u);
  EXPECT_TRUE(value("").each_repetition().empty());
}

TEST(AnHl7Value, that_is_null_is_not_absent) {
  EXPECT_TRUE(value("\"\"").is_null());
  EXPECT_FALSE(value("\"\"").is_absent());
  EXPECT_FALSE(value("\"\"").says_something());
  EXPECT_FALSE(value("").is_null());
  EXPECT_TRUE(value("A^\"\"").component(2).is_null());
}

TEST(AnHl7Value, is_whole_where_nothing_that_parts_it_was_declared) {
  const Hl7Value plain{"A^B~C&D", {'|', 0, 0, 0, 0, 0}};
  EXPECT_EQ(plain.repetitions(), 1u);
  EXPECT_EQ(plain.component(1).raw(), "A^B~C&D");
  EXPECT_TRUE(plain.component(2).is_absent());
}

TEST(AnHl7Segment, numbers_its_fields_as_the_standard_does) {
  const std::vector<std::uint32_t> starts{4, 6};
  const Hl7Segment pid{"PID|1|Lee^Sam", starts, {}};
  EXPECT_EQ(pid.name(), "PID");
  EXPECT_EQ(pid.field_count(), 2u);
  EXPECT_EQ(pid.field(1).raw(), "1");
  EXPECT_EQ(pid.field(2).component(2).raw(), "Sam");
  EXPECT_TRUE(pid.field(0).is_absent());
  EXPECT_TRUE(pid.field(3).is_absent());

  const std::vector<std::uint32_t> header_starts{4, 9};
  const Hl7Segment msh{"MSH|^~\\&|LAB", header_starts, {}};
  EXPECT_EQ(msh.field(1).raw(), "|");
  EXPECT_EQ(msh.field(2).raw(), "^~\\&");
  EXPECT_EQ(msh.field(2).component(1).raw(), "^~\\&") << "the delimiters part themselves not";
  EXPECT_EQ(msh.field(3).raw(), "LAB");
  EXPECT_EQ(msh.field_count(), 3u);
}

TEST(AnHl7Segment, that_is_absent_has_no_field) {
  EXPECT_FALSE(Hl7Segment{}.exists());
  EXPECT_TRUE(Hl7Segment{}.field(3).is_absent());
  EXPECT_TRUE(Hl7Segment{}.field(1).is_absent());
}

TEST(AnHl7Segment, is_written_with_the_delimiters_of_its_message) {
  EXPECT_EQ(Hl7SegmentBuilder{"RXA"}.set(1, "0").set(4, "x").text(), "RXA|0|||x\r");
  EXPECT_EQ(Hl7SegmentBuilder{"MSH"}.set(3, "QUELL").text(), "MSH|^~\\&|QUELL\r");
  const Hl7Delimiters others{'!', '$', '%', '/', '+', '#'};
  EXPECT_EQ(Hl7SegmentBuilder("MSH", others).set(3, "QUELL").text(), "MSH!$%/+#!QUELL\r");
  EXPECT_EQ(Hl7SegmentBuilder("MSA", others).set(1, "AA").set(2, "7").text(), "MSA!AA!7\r");
}

}  // namespace
}  // namespace quell::interop
