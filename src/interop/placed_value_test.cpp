#include "interop/placed_value.h"

#include "interop/testing/with_hl7_message.h"

namespace quell::interop {
namespace {

struct AValueOfAMessage : WithHl7Message {
  // The third field of a segment, read in that character set.
  PlacedValue value(const std::string& raw, const std::string& set = "") {
    take_whole("MSH|^~\\&|" + std::string(15, '|') + set + "\rPID|1||" + raw);
    return first("PID").field(*notes, 3);
  }
};

TEST_F(AValueOfAMessage, knows_where_it_stands) {
  const auto part = value("a^b~c^d&e").repetition(2).component(2).subcomponent(2);
  EXPECT_EQ(part.raw(), "e");
  EXPECT_EQ(part.place(), (Hl7Place{"PID", 1, 3, 2, 2, 2}));
}

TEST_F(AValueOfAMessage, is_read_as_text_for_people) {
  EXPECT_EQ(value(" O'Hara \\T\\ Sons\t").text(), "O'Hara & Sons");
  EXPECT_EQ(value("one\\.br\\two\\X00\\").text(), "one two");
  EXPECT_EQ(value("one\\X0D0A\\two\\.br\\").lines(), "one\ntwo");
  EXPECT_EQ(value("a\xC2\x85z", "UNICODE UTF-8").text(), "a z");
  EXPECT_EQ(value("\"\"").text(), "");
  EXPECT_EQ(noted(), "");
}

TEST_F(AValueOfAMessage, is_read_in_the_character_set_of_its_message) {
  EXPECT_EQ(value("Mu\xF1oz", "8859/1").text(), "Muñoz");
  EXPECT_EQ(value("Mu\\XF1\\oz", "8859/1").text(), "Muñoz");
  EXPECT_EQ(value("Muñoz", "UNICODE UTF-8").text(), "Muñoz");
  EXPECT_EQ(value("Muñoz", "\\X5554462D38\\").text(), "Muñoz") << "UTF-8, escaped";
  EXPECT_EQ(noted(), "");
  EXPECT_EQ(value("Mu\xF1oz", "UNICODE UTF-8").text(), "Muñoz");
  EXPECT_EQ(noted(), "PID-3 interop.hl7_characters_guessed\n");
  EXPECT_EQ(value("a\x81", "8859/1").text(), "a\xEF\xBF\xBD");
  EXPECT_EQ(noted(), "PID-3 interop.hl7_characters_unreadable\n");
}

TEST_F(AValueOfAMessage, is_a_time_or_says_that_it_is_none) {
  EXPECT_EQ(iso(value("20220801").time()), "2022-08-01");
  EXPECT_EQ(iso(value("20220801133000^D").time()), "2022-08-01");
  EXPECT_EQ(iso(value("20220801&D^20220803").component(2).time()), "2022-08-03");
  EXPECT_EQ(iso(value("20220801133000&D^20220803").component(1).time()), "2022-08-01");
  EXPECT_FALSE(value("").time());
  EXPECT_EQ(noted(), "");
  EXPECT_FALSE(value("0000").time());
  EXPECT_EQ(noted(), "PID-3 interop.hl7_time_unreadable\n");
}

TEST_F(AValueOfAMessage, is_read_repetition_by_repetition) {
  const auto texts = read_each(value("a~~\"\"~b"), [](const PlacedValue& one) { return one.text(); });
  EXPECT_EQ(texts, (std::vector<std::string>{"a", "b"}));
}

TEST_F(AValueOfAMessage, makes_no_endless_list_of_what_is_wrong) {
  const auto bad = value("never");
  for (int i = 0; i < 200; ++i) EXPECT_FALSE(bad.time());
  notes->add(fault("interop.hl7_field_needed", {"OBX", 1, 3}));
  const auto faults = notes->take();
  EXPECT_EQ(faults.size(), 101u);
  EXPECT_EQ(faults.back().effect, IntakeEffect::error) << "it is not lost behind the lesser ones";
}

}  // namespace
}  // namespace quell::interop
