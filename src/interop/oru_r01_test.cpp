#include "interop/oru_r01.h"

#include "interop/testing/with_hl7_message.h"

namespace quell::interop {
namespace {

struct AnOruMessage : WithHl7Message {
  // Segments by name alone, each told by a number of its own in its first field.
  OruGroups groups(const std::string& names) {
    std::string segments;
    int number = 0;
    for (std::size_t at = 0; at < names.size(); at += 4)
      segments += names.substr(at, 3) + "|" + std::to_string(++number) + "\n";
    take(segments);
    return oru_groups(*message, *notes);
  }
  static std::string first_field(const PlacedSegment& one) { return std::string{one.segment.field(1).raw()}; }
};

TEST_F(AnOruMessage, has_patients_orders_observations_and_specimens) {
  const auto oru = groups("PID NK1 NK1 ORC OBR OBX OBX SPM OBR OBX PID ORC OBR OBX");
  ASSERT_EQ(oru.patients.size(), 2u);
  const OruPatient& first = oru.patients[0];
  EXPECT_EQ(first.next_of_kin.size(), 2u);
  ASSERT_EQ(first.orders.size(), 2u);
  EXPECT_TRUE(first.orders[0].orc.exists());
  EXPECT_EQ(first.orders[0].observations.size(), 2u);
  EXPECT_EQ(first.orders[0].specimens.size(), 1u);
  EXPECT_FALSE(first.orders[1].orc.exists()) << "ORC may be absent";
  EXPECT_EQ(first.orders[1].observations[0].obx.occurrence, 3);
  EXPECT_EQ(oru.patients[1].orders[0].obr.occurrence, 3);
  EXPECT_TRUE(notes->take().empty());
}

TEST_F(AnOruMessage, keeps_comments_with_what_they_are_about) {
  const auto oru = groups("NTE PID NTE NK1 ORC NTE OBR NTE OBX NTE NTE SPM OBX NTE");
  EXPECT_EQ(first_field(oru.notes.at(0)), "1");
  const OruPatient& patient = oru.patients.at(0);
  EXPECT_EQ(first_field(patient.notes.at(0)), "3");
  const OruOrder& order = patient.orders.at(0);
  ASSERT_EQ(order.notes.size(), 2u);
  EXPECT_EQ(first_field(order.notes[0]), "6");
  EXPECT_EQ(first_field(order.notes[1]), "8");
  EXPECT_EQ(order.observations.at(0).notes.size(), 2u);
  EXPECT_EQ(first_field(order.specimens.at(0).observations.at(0).notes.at(0)), "14");
}

TEST_F(AnOruMessage, tells_what_is_of_the_specimen_from_a_result) {
  const auto oru = groups("PID OBR OBX SPM OBX");
  EXPECT_EQ(oru.patients[0].orders[0].observations.size(), 1u);
  EXPECT_EQ(oru.patients[0].orders[0].specimens[0].observations.size(), 1u);
  EXPECT_TRUE(notes->take().empty());
}

TEST_F(AnOruMessage, finds_results_that_were_put_behind_the_specimen) {
  const auto oru = groups("PID OBR SPM OBX OBX");
  EXPECT_EQ(oru.patients[0].orders[0].observations.size(), 2u);
  EXPECT_TRUE(oru.patients[0].orders[0].specimens[0].observations.empty());
  EXPECT_EQ(notes->take().at(0).reason, "interop.hl7_segment_out_of_place");
}

TEST_F(AnOruMessage, leaves_nothing_out_where_the_order_is_not_as_it_should_be) {
  const auto early = groups("OBX PID OBX SPM OBX");
  EXPECT_EQ(early.patients.at(0).observations.size(), 1u);
  EXPECT_FALSE(early.patients[0].pid.exists());
  EXPECT_EQ(early.patients.at(1).observations.size(), 1u);
  EXPECT_EQ(early.patients[1].orders.at(0).observations.size(), 1u);
  EXPECT_EQ(notes->take().size(), 4u);

  const auto nobody = groups("NK1 ORC ORC OBR");
  EXPECT_EQ(nobody.patients.at(0).next_of_kin.size(), 1u);
  ASSERT_EQ(nobody.patients[0].orders.size(), 2u);
  EXPECT_FALSE(nobody.patients[0].orders[0].obr.exists());
}

}  // namespace
}  // namespace quell::interop
