// Public collections of messages, where they are there: ../shared/data/hl7v2 beside this checkout or further up.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "interop/acknowledge_file.h"
#include "interop/testing/with_acknowledgments.h"

namespace quell::interop {
namespace {

std::filesystem::path shared_messages() {
  std::filesystem::path above = QUELL_SOURCE_DIR;
  while (above.has_relative_path() && !exists(above / "shared/data/hl7v2")) above = above.parent_path();
  return above / "shared/data/hl7v2";
}

struct MessagesOfOthers : WithAcknowledgments {
  void SetUp() override {
    if (!exists(shared_messages())) GTEST_SKIP() << "the public messages are not here";
  }
  static std::vector<std::filesystem::path> files(const char* folder) {
    std::vector<std::filesystem::path> list;
    for (const auto& entry : std::filesystem::directory_iterator{shared_messages() / folder})
      if (entry.path().extension() == ".hl7") list.push_back(entry.path());
    std::ranges::sort(list);
    return list;
  }
  // Fills `text`, into which what is returned looks.
  FileAcknowledgment answered(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    text.assign(std::istreambuf_iterator<char>{file}, {});
    auto told = acknowledge_file(text, maker);
    EXPECT_TRUE(told) << path;
    return told.value_or(FileAcknowledgment{});
  }
  static bool is_used(const FileMessage& one) {
    return one.faults.empty() || one.faults.front().effect == IntakeEffect::note;
  }
  // What holds of the answer to any message.
  static void expect_sound(const FileMessage& one) {
    EXPECT_EQ(one.refused, "");
    const auto received = Hl7Message::parse(one.bytes);
    EXPECT_EQ(received->written(Hl7Ends::as_received), one.bytes);
    const Hl7Segment msh = received->segment("MSH");
    for (const auto& told : {one.acknowledgments.accept, one.acknowledgments.application}) {
      if (!told) continue;
      const auto again = Hl7Message::parse(*told);
      ASSERT_TRUE(again);
      const Hl7Segment answer = again->segment("MSH");
      EXPECT_EQ(again->segment("MSA").field(2).raw(), msh.field(10).raw());
      EXPECT_EQ(answer.field(5).raw(), msh.field(3).raw());
      EXPECT_EQ(answer.field(6).raw(), msh.field(4).raw());
      EXPECT_EQ(answer.field(12).raw(), msh.field(12).component(1).raw());
      EXPECT_EQ(answer.field(9).component(1).raw(), "ACK");
      const bool is_accepted = again->segment("MSA").field(1).raw().ends_with("A");
      EXPECT_TRUE(is_accepted || again->segment("ERR").exists());
    }
    if (const auto& told = one.acknowledgments.application) {
      EXPECT_EQ(told->find("\rMSA|AA|") != told->npos, is_used(one));
    }
    const bool wants_none = msh.field(15).raw() == "NE" && msh.field(16).raw() == "NE";
    EXPECT_TRUE(!wants_none || one.acknowledgments.none());
  }
  std::string text;
};

TEST_F(MessagesOfOthers, are_all_answered_whatever_rule_they_try) {
  const auto list = files("reportstream-rules");
  EXPECT_EQ(list.size(), 263u);
  for (const auto& path : list) {
    SCOPED_TRACE(path.filename().string());
    const auto told = answered(path);
    ASSERT_EQ(told.messages.size(), 1u);
    expect_sound(told.messages[0]);
  }
}

// Each of these files tries one field; none is about a field that must be refused. What is refused is an order that is
// no result at all, or lacks the patient or the order that a result is of, and the answer names that segment.
TEST_F(MessagesOfOthers, are_used_where_they_have_a_patient_and_an_order) {
  int used = 0;
  for (const auto& path : files("reportstream-rules")) {
    SCOPED_TRACE(path.filename().string());
    const auto told = answered(path);
    const Hl7Message received = *Hl7Message::parse(told.messages.at(0).bytes);
    const bool is_result = received.segment("MSH").field(9).component(1).raw() == "ORU";
    const bool is_whole = is_result && received.segment("PID").exists() && received.segment("OBR").exists();
    EXPECT_EQ(is_used(told.messages[0]), is_whole);
    used += is_whole;
    if (is_whole) continue;
    const IntakeFault& first = told.messages[0].faults.at(0);
    const std::string place = !is_result ? "MSH-9.1" : !received.segment("PID").exists() ? "PID" : "OBR";
    EXPECT_EQ(to_text(first.place), place);
  }
  EXPECT_EQ(used, 103);
}

TEST_F(MessagesOfOthers, of_every_type_are_answered_and_no_other_than_results_used) {
  const auto list = files("ms-fhir-converter");
  EXPECT_EQ(list.size(), 139u);
  std::vector<std::string> used;
  for (const auto& path : list) {
    SCOPED_TRACE(path.filename().string());
    const auto told = answered(path);
    ASSERT_EQ(told.messages.size(), 1u);
    expect_sound(told.messages[0]);
    if (is_used(told.messages[0])) used.push_back(path.stem().string());
  }
  EXPECT_EQ(used, (std::vector<std::string>{"LAB-ORU-1", "LAB-ORU-2", "LRI_2.0-NG_CBC_Typ_Message", "ORU-R01-01",
                                            "ORU-R01-RMGEAD"}));
}

TEST_F(MessagesOfOthers, tell_who_what_and_when) {
  const auto told = answered(shared_messages() / "reportstream-rules/catchall__orur01__oru_r01-full.hl7");
  const LabVerdict verdict = judge_lab_message(*Hl7Message::parse(told.messages.at(0).bytes));
  const LabReport& report = *verdict.report;
  const LabPatientReport& patient = report.patients.at(0);
  EXPECT_EQ(report.processing, LabProcessing::training);
  EXPECT_EQ(patient.patient.reveal().names.at(0).family, "Mega");
  EXPECT_FALSE(patient.patient.reveal().born) << "0000 is no day";
  EXPECT_EQ(patient.relatives.size(), 2u);
  EXPECT_EQ(patient.notes.size(), 2u);
  ASSERT_EQ(patient.orders.size(), 2u);
  const LabObservation& result = patient.orders[1].observations.at(0);
  EXPECT_EQ(result.test.code, "100383-9");
  EXPECT_EQ(result.values.reveal().at(0).code.code, "10828004");
  EXPECT_EQ(result.laboratory.clia(), "11D0668319");
  EXPECT_EQ(result.notes.size(), 2u);
  EXPECT_EQ(patient.orders[1].specimens.at(0).type.code, "119297000");
  EXPECT_EQ(patient.orders[1].specimens[0].observations.size(), 1u) << "the age is of the specimen, no result";
  EXPECT_EQ(iso(patient.orders[1].specimens[0].collected), "2023-07-24T15:24");
}

}  // namespace
}  // namespace quell::interop
