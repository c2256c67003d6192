#include "interop/read_lab_report.h"

#include "interop/testing/with_hl7_message.h"

namespace quell::interop {
namespace {

struct ALabMessage : WithHl7Message {
  LabReading reading(const std::string& segments) { return read_lab_report(take(segments)); }
};
constexpr const char* lab_person = "PID|1||7^^^North^MR||Lee^Sam||1990\n";
constexpr const char* lab_result = "OBR|1||F-1|A^a^L\nOBX|1|ST|1-8^T^LN||x||||||F\n";

TEST_F(ALabMessage, says_who_sends_it_and_when) {
  const LabReading read = read_lab_report(
      take_whole("MSH|^~\\&|LIS^1.2.3^ISO|North "
                 "Lab^07D0644555^CLIA|QUELL^9.9^ISO|DPH^9.8^ISO|20220803120000-0400||ORU^R01^ORU_R01|C-7|"
                 "T|2.5.1|||AL|NE|||||PHLabReport-Ack^^2.16.840.1.113883.9.10^ISO~X^Y\nNTE|1||of the message\n" +
                 std::string{lab_person} + lab_result));
  const LabReport& report = read.report;
  EXPECT_EQ(report.sending_application.id, "1.2.3");
  EXPECT_EQ(report.sending_facility.name, "North Lab");
  EXPECT_EQ(report.sending_facility.id_type, "CLIA");
  EXPECT_EQ(report.receiving_application.name, "QUELL");
  EXPECT_EQ(report.receiving_facility.id, "9.8");
  EXPECT_EQ(report.control_id, "C-7");
  EXPECT_EQ(iso(report.sent), "2022-08-03T12:00:00-04:00");
  EXPECT_EQ(report.version, "2.5.1");
  EXPECT_EQ(report.processing, LabProcessing::training);
  ASSERT_EQ(report.profiles.size(), 2u);
  EXPECT_EQ(report.profiles[0].id, "PHLabReport-Ack");
  EXPECT_EQ(report.notes.at(0).reveal(), "of the message");
  EXPECT_EQ(told(read.faults), "");
}

TEST_F(ALabMessage, holds_the_results_of_each_patient) {
  const auto read = reading(std::string{lab_person} + "NTE|1||at the pier\nNK1|1|Lee^Jo|MTH\n" + lab_result +
                            "PID|2||8^^^North^MR||Roe^Kim\n" + lab_result + lab_result);
  ASSERT_EQ(read.report.patients.size(), 2u);
  const LabPatientReport& first_patient = read.report.patients[0];
  EXPECT_EQ(first_patient.patient.reveal().names.at(0).given, "Sam");
  EXPECT_EQ(first_patient.relatives.at(0).reveal().relationship.code, "MTH");
  EXPECT_EQ(first_patient.notes.at(0).reveal(), "at the pier");
  EXPECT_EQ(first_patient.orders.size(), 1u);
  EXPECT_EQ(read.report.patients[1].orders.size(), 2u);
  EXPECT_EQ(read.report.patients[1].orders[1].observations.at(0).obx, 3);
  EXPECT_EQ(told(read.faults), "");
}

TEST_F(ALabMessage, is_of_no_use_without_a_patient_or_an_order) {
  EXPECT_EQ(told(reading("").faults), "PID interop.hl7_segment_needed\nOBR interop.hl7_segment_needed\n");
  EXPECT_EQ(told(reading(lab_person).faults), "OBR interop.hl7_segment_needed\n");
  EXPECT_EQ(told(reading(lab_result).faults), "PID interop.hl7_segment_needed\n");
  EXPECT_EQ(told(reading(std::string{lab_person} + "OBR|1||F-1|A^a^L\n").faults),
            "OBX interop.hl7_observation_expected\n");
}

TEST_F(ALabMessage, names_the_segment_that_went_on_over_a_line) {
  const auto read = reading(std::string{lab_person} + lab_result + "NTE|1||one\nand two\n");
  EXPECT_EQ(told(read.faults), "NTE interop.hl7_line_without_name\n");
  EXPECT_EQ(read.report.patients[0].orders[0].observations[0].notes.at(0).reveal(), "one\nand two");
}

}  // namespace
}  // namespace quell::interop
