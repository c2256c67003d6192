#include "interop/read_lab_observation.h"

#include "interop/testing/with_hl7_message.h"

namespace quell::interop {
namespace {

struct AnObservation : WithHl7Message {
  LabObservation observation(const std::string& obx) {
    take(obx + "\nNTE|1||ask us");
    return read_lab_observation({first("OBX"), {first("NTE")}}, *notes);
  }
  // OBX with that type and value, final.
  LabValue value(const std::string& type, const std::string& raw) {
    const LabObservation read = observation("OBX|1|" + type + "|1-8^T^LN||" + raw + "||||||F");
    const auto& values = read.values.reveal();
    return values.empty() ? LabValue{} : values[0];
  }
};

TEST_F(AnObservation, says_what_was_tested_how_when_and_by_whom) {
  const LabObservation read = observation(
      "OBX|1|CWE|100434-0^Orthopoxvirus DNA^LN^OPX^Opx "
      "PCR^L|1a|260373001^Detected^SCT|{Ct}^Ct^UCUM|neg|A^Abnormal^HL70078~"
      "POS|||F|||20220801|||PCR^PCR^L||202208021330-0400||||North "
      "Lab^L^^^^CLIA&2.16.840.1.113883.4.7&ISO^XX^^^07D0644555|"
      "1 Lab Way^^Hartford^CT^06103");
  EXPECT_EQ(read.obx, 1);
  EXPECT_EQ(read.test.code + read.test.alternate_code, "100434-0OPX");
  EXPECT_EQ(read.sub_id, "1a");
  EXPECT_EQ(read.values.reveal().at(0).code.code, "260373001");
  EXPECT_EQ(read.units.code, "{Ct}");
  EXPECT_EQ(read.reference_range, "neg");
  ASSERT_EQ(read.flags.size(), 2u);
  EXPECT_EQ(read.flags[1].code, "POS");
  EXPECT_EQ(read.status, "F");
  EXPECT_EQ(iso(read.observed), "2022-08-01");
  EXPECT_EQ(iso(read.analyzed), "2022-08-02T13:30-04:00");
  EXPECT_EQ(read.methods.at(0).code, "PCR");
  EXPECT_EQ(read.laboratory.name, "North Lab");
  EXPECT_EQ(read.laboratory.clia(), "07D0644555");
  EXPECT_EQ(read.laboratory.addresses.at(0).city, "Hartford");
  EXPECT_EQ(read.notes.at(0).reveal(), "ask us");
  EXPECT_EQ(noted(), "");
}

TEST_F(AnObservation, names_its_laboratory_in_the_old_field_where_there_is_no_new_one) {
  const auto read = observation("OBX|1|ST|OPX^Opx^L||DETECTED||||||F||||07D0644555^North Lab^CLIA");
  EXPECT_EQ(read.laboratory.clia(), "07D0644555");
  EXPECT_EQ(read.laboratory.name, "North Lab");
  EXPECT_EQ(read.laboratory.authority.name, "CLIA");
}

TEST_F(AnObservation, has_a_value_of_the_type_that_it_names) {
  EXPECT_EQ(value("CE", "P^POSITIVE^L").code.text, "POSITIVE");
  EXPECT_EQ(value("CNE", "P^POSITIVE^L").code.system, "L");
  EXPECT_EQ(value("ST", "DETECTED").text, "DETECTED");
  EXPECT_EQ(value("TX", "line one~line two").text, "line one\nline two");
  EXPECT_EQ(value("FT", "one\\.br\\two").text, "one\ntwo");
  EXPECT_EQ(value("IS", "POS").text, "POS");
  EXPECT_EQ(value("XPN", "Lee^Sam").text, "Lee Sam") << "of a type without a form of its own, what a person would read";
  EXPECT_EQ(value("NM", "34.5").number, "34.5");
  const LabValue titer = value("SN", ">=^1^:^64");
  EXPECT_EQ(titer.comparator + titer.number + titer.separator + titer.second_number, ">=1:64");
  EXPECT_EQ(titer.text, ">= 1 : 64");
  EXPECT_EQ(iso(value("TS", "20220801").time), "2022-08-01");
  EXPECT_EQ(iso(value("DT", "202208").time), "2022-08");
  EXPECT_EQ(value("ED", "^application^pdf^Base64^JVBERi0x").text, "") << "documents stay in the message";
  EXPECT_EQ(noted(), "");
}

TEST_F(AnObservation, needs_to_say_of_what_its_value_is) {
  observation("OBX|1|ST|||DETECTED||||||F");
  EXPECT_EQ(noted(), "OBX-3 interop.hl7_field_needed\n");
  observation("OBX|1||||||||||F");
  EXPECT_EQ(noted(), "OBX-3 interop.hl7_field_expected\nOBX-5 interop.hl7_field_expected\n");
  observation("OBX|1|ED|||^application^pdf^Base64^JVBERi0x||||||F");
  EXPECT_EQ(noted(), "OBX-3 interop.hl7_field_expected\n") << "a document says what it is";
}

TEST_F(AnObservation, knows_a_code_that_was_sent_as_text) {
  const LabValue read = value("ST", "260373001^Detected^SCT");
  EXPECT_EQ(read.code.code, "260373001");
  EXPECT_EQ(read.text, "260373001 Detected SCT");
  EXPECT_TRUE(value("ST", "DETECTED").code.is_empty());
}

TEST_F(AnObservation, keeps_every_repetition_of_a_coded_value) {
  const auto read = observation("OBX|1|CWE|1-8^T^LN||A^a^L~B^b^L||||||F");
  EXPECT_EQ(read.values.reveal().size(), 2u);
}

TEST_F(AnObservation, is_read_without_a_type_as_what_it_looks_like) {
  EXPECT_EQ(value("", "P^POSITIVE^L").code.code, "P");
  EXPECT_EQ(value("", "DETECTED").text, "DETECTED");
  EXPECT_EQ(noted(), "OBX-2 interop.hl7_field_expected\n");
  EXPECT_EQ(value("XX", "odd").text, "odd");
  EXPECT_EQ(noted(), "OBX-2 interop.hl7_value_not_in_table\n");
}

TEST_F(AnObservation, may_have_no_value_where_its_status_says_why) {
  for (const char* status : {"X", "N", "I", "O", "D", "W", "P"}) {
    EXPECT_TRUE(observation("OBX|1|ST|1-8^T^LN||||||||" + std::string{status}).values.reveal().empty());
    EXPECT_EQ(noted(), "") << status;
  }
  observation("OBX|1|ST|1-8^T^LN||\"\"||||||F");
  EXPECT_EQ(noted(), "OBX-5 interop.hl7_field_expected\n");
}

TEST_F(AnObservation, names_what_is_wrong_with_it) {
  observation("OBX|1|NM|||about 5||||||final|||soon");
  EXPECT_EQ(noted(),
            "OBX-3 interop.hl7_field_needed\nOBX-11 interop.hl7_value_not_in_table\n"
            "OBX-5.1 interop.hl7_number_unreadable\nOBX-14 interop.hl7_time_unreadable\n");
  observation("OBX|1|SN|1-8^T^LN||>^many");
  EXPECT_EQ(noted(), "OBX-11 interop.hl7_field_expected\nOBX-5.2 interop.hl7_number_unreadable\n");
  for (const char* number : {"1", "-0.5", "+3", ".5", "5."}) EXPECT_EQ(value("NM", number).number, number);
  EXPECT_EQ(noted(), "");
}

}  // namespace
}  // namespace quell::interop
