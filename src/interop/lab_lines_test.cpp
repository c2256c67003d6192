#include "interop/lab_lines.h"

#include <gtest/gtest.h>

#include "interop/testing/with_intake.h"

namespace quell::interop {
namespace {

using packs::ResultMeaning;
using surveillance::ResultState;

struct LinesOfReport : WithIntake {
  Hl7Arrival arrival;

  std::vector<LabLine> lines(const std::string& bytes, std::int64_t version = 1) {
    arrival = read_hl7_arrival(bytes);
    const auto program = *programs::program_in_force(tx(), programs::river_fever, now);
    const auto* definition = packs::definition_in_force(program.pack->case_definitions, program.today);
    return lab_lines(tx(), {*arrival.verdict.report, program, *definition, now, version});
  }
  LabLine line(const ResultToSend& result) { return lines(message_with(result)).at(0); }
};
ON_EACH_DATABASE(LinesOfReport);

TEST_P(LinesOfReport, hold_what_surveillance_keeps) {
  const LabLine one = line({});
  EXPECT_EQ(one.use, LineUse::record);
  EXPECT_EQ(one.result.loinc->value, "1-1");
  EXPECT_EQ(one.result.result_code->value, "260373001");
  EXPECT_EQ(one.result.state, ResultState::final);
  EXPECT_EQ(one.result.collected_on, make_date(2022, 8, 1));
  EXPECT_EQ(one.result.reported_at, instant("2022-08-02T12:00:00Z"));
  EXPECT_EQ(one.result.laboratory.value, "NORTH");
  EXPECT_EQ(one.result.result_key.value.find("F-1"), std::string::npos);
}

TEST_P(LinesOfReport, of_one_test_of_one_specimen_share_a_key_whatever_they_say) {
  const std::string key = line({}).result.result_key.value;
  EXPECT_EQ(line({.control_id = "2", .value = "260415000^Not detected^SCT", .status = "C"}).result.result_key.value,
            key);
  EXPECT_NE(line({.filler = "F-2"}).result.result_key.value, key);
  EXPECT_NE(line({.test = "3-3^Water DNA^LN"}).result.result_key.value, key);
}

TEST_P(LinesOfReport, are_dated_by_the_report_then_by_the_message_then_by_its_receipt) {
  EXPECT_EQ(line({.reported = ""}).result.reported_at, instant("2022-08-02T13:00:00Z"));
  EXPECT_EQ(line({.reported = "20220802"}).result.reported_at, instant("2022-08-02T13:00:00Z"));
  EXPECT_EQ(line({.reported = "", .sent = ""}).result.reported_at, now);
  EXPECT_EQ(lines(message_with({}), 3).at(0).result.reported_at,
            instant("2022-08-02T12:00:00Z") + std::chrono::microseconds{2});
}

TEST_P(LinesOfReport, tell_how_far_the_laboratory_is) {
  EXPECT_EQ(line({.status = "P"}).result.state, ResultState::preliminary);
  EXPECT_EQ(line({.status = "C"}).result.state, ResultState::corrected);
  EXPECT_EQ(line({.value = "", .status = "X"}).result.state, ResultState::cancelled);
  EXPECT_EQ(line({.value = "", .status = "X"}).use, LineUse::record);
  EXPECT_EQ(line({.value = "", .status = "I"}).use, LineUse::passed_over);
  EXPECT_EQ(line({.status = "N"}).use, LineUse::passed_over);
}

TEST_P(LinesOfReport, are_read_by_the_pack_s_tables_of_local_codes_and_words) {
  const LabLine one = line({.test = "RIVPCR^River^L", .value = "^River DNA found^L"});
  EXPECT_EQ(one.use, LineUse::record);
  EXPECT_EQ(one.result.loinc->value, "1-1");
  EXPECT_EQ(one.result.detail.result_text->reveal().value, "River DNA found");
}

TEST_P(LinesOfReport, of_other_illnesses_wait_only_where_something_may_be_missed) {
  const std::string herpes = "OBX|2|CWE|16130-7^Herpes DNA^LN||260373001^Detected^SCT||||||F\r";
  EXPECT_EQ(lines(message_with({}) + herpes).at(1).use, LineUse::wait);
  note_local_code(tx(), {programs::river_fever, LocalCodeKind::test, "16130-7", not_ours, now, {"i"}});
  EXPECT_EQ(lines(message_with({}) + herpes).at(1).use, LineUse::passed_over);
  // Alone, even a negative one is looked at once.
  EXPECT_EQ(line({.test = "XRIV^x^L", .value = "260415000^Not detected^SCT"}).use, LineUse::wait);
  EXPECT_EQ(line({.test = "2345-7^Glucose^LN", .value = "182"}).use, LineUse::wait);
}

}  // namespace
}  // namespace quell::interop
