#include "interop/results_csv.h"

#include <gtest/gtest.h>

#include "interop/testing/with_intake.h"

namespace quell::interop {
namespace {

const std::string csv_header =
    "patient_id,Patient Last Name,patient_first_name,patient_dob,patient_gender,patient_race,patient_phone_number,"
    "accession_number,test_performed_code,test_result,specimen_collection_date,date_result_released,specimen_type,"
    "testing_lab_clia,testing_lab_name,comment,test_result_status\n";
const std::string csv_row =
    "1234,O'Doe,Jane,4/28/1990,F,White,203-555-0177,A-123,1-1,Detected,8/1/2022 9:30,8/2/2022 2:15 PM,"
    "Nasal Swab,07D1058442,North | South Lab,\"Called, at noon\",F\n";

struct ResultsCsv : WithIntake {};
ON_EACH_DATABASE(ResultsCsv);

TEST_P(ResultsCsv, become_messages_with_all_that_a_line_says) {
  const auto text = hl7_of_results_csv(csv_header + csv_row);
  ASSERT_TRUE(text) << text.error().reason;
  const Hl7Arrival arrival = read_hl7_arrival(*text);
  EXPECT_EQ(arrival.verdict.effect(), IntakeEffect::note);
  EXPECT_EQ(arrival.control_id.size(), 20u);
  const LabPatientReport& of = arrival.verdict.report->patients.at(0);
  const LabPatient& patient = of.patient.reveal();
  EXPECT_EQ(patient.names[0].family, "O'Doe");
  EXPECT_EQ(to_iso(*patient.born), "1990-04-28");
  EXPECT_EQ(patient.races[0].code, "2106-3");
  const LabOrder& order = of.orders.at(0);
  EXPECT_EQ(order.filler_id.id, "A-123");
  EXPECT_EQ(to_iso(*order.collected), "2022-08-01T09:30");
  EXPECT_EQ(to_iso(*order.reported), "2022-08-02T14:15");
  EXPECT_EQ(order.observations.at(0).laboratory.name, "North | South Lab");
  EXPECT_EQ(order.observations.at(0).notes.at(0).reveal(), "Called, at noon");
}

TEST_P(ResultsCsv, make_cases_like_any_message_and_the_same_line_again_does_nothing_twice) {
  std::string row = csv_row;
  row.replace(row.find("Detected"), 8, "260373001");
  row.replace(row.find("2:15 PM"), 7, "7:15 AM");
  const std::string text = *hl7_of_results_csv(csv_header + row);
  EXPECT_EQ(take(text).state, MessageState::used);
  EXPECT_TRUE(take(*hl7_of_results_csv(csv_header + row)).came_before);
  ASSERT_EQ(cases().size(), 1u);
  EXPECT_EQ(cases().front().name_to_call->reveal().value, "Jane O'Doe");
  // A corrected line is another message about the same result.
  row.replace(row.find("260373001"), 9, "260415000");
  row.replace(row.rfind(",F"), 2, ",C");
  EXPECT_FALSE(take(*hl7_of_results_csv(csv_header + row)).came_before);
  EXPECT_EQ(cases().front().facts.classification, packs::Classification::not_a_case);
}

TEST_P(ResultsCsv, without_a_test_or_a_result_are_refused) {
  EXPECT_EQ(hl7_of_results_csv("name,age\nSam,3\n").error().reason, "interop.results_csv_columns");
  EXPECT_EQ(hl7_of_results_csv("").error().reason, "interop.results_csv_columns");
  EXPECT_EQ(hl7_of_results_csv(csv_header + csv_row.substr(0, csv_row.size() - 1) + ",x\n").error().reason,
            "people.row_too_long");
  EXPECT_TRUE(is_results_csv(csv_header));
  EXPECT_FALSE(is_results_csv(message_with({})));
}

}  // namespace
}  // namespace quell::interop
