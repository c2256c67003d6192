#include "interop/judge_lab_message.h"

#include "interop/testing/with_hl7_message.h"

namespace quell::interop {
namespace {

constexpr const char* good_header = "MSH|^~\\&|LAB|NORTH|Q|DPH|20220803||ORU^R01^ORU_R01|7|P|2.5.1";
constexpr const char* good_body = "\nPID|1||7^^^N^MR||Lee^Sam\nOBR|1||F-1|A^a^L\nOBX|1|ST|1-8^T^LN||x||||||F\n";

struct AVerdict : WithHl7Message {
  // On a good message whose header has other words there.
  LabVerdict with(const std::string& good, const std::string& other) {
    std::string header = good_header;
    header.replace(header.find(good), good.size(), other);
    return judge_lab_message(take_whole(header + good_body));
  }
};

// A part of the good message, what stands in its place, and what is told of that.
struct MessagePart {
  const char *good, *other, *told;
};

TEST_F(AVerdict, is_clean_where_nothing_is_wrong) {
  const auto verdict = judge_lab_message(take_whole(std::string{good_header} + good_body));
  EXPECT_EQ(told(verdict.faults), "");
  EXPECT_EQ(verdict.effect(), IntakeEffect::note);
  EXPECT_EQ(verdict.report->control_id, "7");
}

TEST_F(AVerdict, rejects_what_is_of_no_kind_that_intake_takes) {
  for (const auto& [good, other, expected] : {
           MessagePart{"ORU^R01^ORU_R01", "ADT^A01^ADT_A01", "MSH-9.1 interop.hl7_message_type_unsupported\n"},
           MessagePart{"ORU^R01^ORU_R01", "", "MSH-9.1 interop.hl7_message_type_unsupported\n"},
           MessagePart{"ORU^R01^ORU_R01", "ORU^R30^ORU_R30", "MSH-9.2 interop.hl7_event_unsupported\n"},
           MessagePart{"ORU^R01^ORU_R01", "ORU^^ORU_R30", "MSH-9.3 interop.hl7_event_unsupported\n"},
           MessagePart{"|P|", "|X|", "MSH-11 interop.hl7_processing_id_unknown\n"},
           MessagePart{"2.5.1", "2.8", "MSH-12.1 interop.hl7_version_unsupported\n"},
           MessagePart{"2.5.1", "2.2", "MSH-12.1 interop.hl7_version_unsupported\n"},
       }) {
    const auto verdict = with(good, other);
    EXPECT_EQ(told(verdict.faults), expected);
    EXPECT_EQ(verdict.effect(), IntakeEffect::reject) << other;
    EXPECT_FALSE(verdict.report) << "nobody read it";
  }
}

TEST_F(AVerdict, cannot_use_what_has_no_number_version_or_readable_text) {
  EXPECT_EQ(told(with("|7|", "||").faults), "MSH-10 interop.hl7_field_needed\n");
  EXPECT_EQ(told(with("|2.5.1", "|").faults), "MSH-12 interop.hl7_field_needed\n");
  EXPECT_EQ(told(with("2.5.1", "2.5.1||||||ISO IR87").faults), "MSH-18 interop.hl7_character_set_unsupported\n");
  EXPECT_EQ(told(with("^~\\&", "").faults), "MSH-2 interop.hl7_field_needed\n");
  EXPECT_EQ(with("|7|", "||").effect(), IntakeEffect::error);
}

TEST_F(AVerdict, uses_what_lacks_less) {
  for (const auto& [good, other, expected] : {
           MessagePart{"ORU^R01^ORU_R01", "ORU^^ORU_R01", "MSH-9.2 interop.hl7_field_expected\n"},
           MessagePart{"ORU^R01^ORU_R01", "ORU", "MSH-9.2 interop.hl7_field_expected\n"},
           MessagePart{"|P|", "||", "MSH-11 interop.hl7_field_expected\n"},
           MessagePart{"|P|", "|T^T|", "MSH-11 interop.hl7_test_message\n"},
           MessagePart{"|P|", "|D|", "MSH-11 interop.hl7_test_message\n"},
           MessagePart{"20220803", "", "MSH-7 interop.hl7_field_expected\n"},
           MessagePart{"20220803", "today", "MSH-7 interop.hl7_time_unreadable\n"},
           MessagePart{"2.5.1", "2.5.1|||ACCEPT|NEVER",
                       "MSH-15 interop.hl7_value_not_in_table\nMSH-16 "
                       "interop.hl7_value_not_in_table\n"},
           MessagePart{"NORTH", "N\xD6RTH", "MSH-4.1 interop.hl7_characters_guessed\n"},
       }) {
    const auto verdict = with(good, other);
    EXPECT_EQ(told(verdict.faults), expected);
    EXPECT_EQ(verdict.effect(), IntakeEffect::note) << other;
    EXPECT_TRUE(verdict.report) << other;
  }
  for (const char* version : {"2.3", "2.3.1", "2.4", "2.5", "2.5.1^USA"})
    EXPECT_TRUE(with("2.5.1", version).faults.empty());
}

TEST_F(AVerdict, asks_once_more_of_a_report_that_can_be_used) {
  int asked = 0;
  const LabCheck check = [&](const LabReport& report) {
    ++asked;
    const int obx = report.patients.at(0).orders.at(0).observations.at(0).obx;
    return std::vector<IntakeFault>{{{"OBX", obx, 3}, "surveillance.unknown_test", 103, IntakeEffect::error}};
  };
  const auto verdict = judge_lab_message(take_whole(std::string{good_header} + good_body), check);
  EXPECT_EQ(told(verdict.faults), "OBX-3 surveillance.unknown_test\n");
  EXPECT_EQ(verdict.effect(), IntakeEffect::error);
  judge_lab_message(take_whole(std::string{good_header} + "\n"), check);
  EXPECT_EQ(asked, 1) << "of nobody, and no result";
}

TEST_F(AVerdict, tells_the_gravest_first) {
  const auto verdict = judge_lab_message(take_whole("MSH|^~\\&|LAB|||||||7||2.5.1\n"));
  EXPECT_EQ(told(verdict.faults), "MSH-9.1 interop.hl7_message_type_unsupported\nMSH-11 interop.hl7_field_expected\n");
  const auto other = judge_lab_message(take_whole("MSH|^~\\&|LAB||||||ORU^R01||P|2.5.1\nPID|1\n"));
  EXPECT_EQ(other.faults.front().reason, "interop.hl7_field_needed");
  EXPECT_EQ(other.faults.back().effect, IntakeEffect::note);
}

TEST_F(AVerdict, on_what_is_too_large_is_a_rejection) {
  const auto verdict = rejected_for("interop.hl7_message_too_large");
  EXPECT_EQ(verdict.effect(), IntakeEffect::reject);
  EXPECT_EQ(verdict.faults.at(0).code, 207);
}

}  // namespace
}  // namespace quell::interop
