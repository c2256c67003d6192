#include "interop/read_lab_order.h"

#include "interop/testing/with_hl7_message.h"

namespace quell::interop {
namespace {

struct AnOrder : WithHl7Message {
  std::vector<LabOrder> orders(const std::string& segments) {
    take("PID|1\n" + segments);
    std::vector<LabOrder> list;
    PlacedSegment orc_before;
    const OruGroups groups = oru_groups(*message, *notes);
    for (const OruOrder& order : groups.patients.at(0).orders) {
      if (order.orc.exists()) orc_before = order.orc;
      list.push_back(read_lab_order(order, orc_before, *notes));
    }
    return list;
  }
};

TEST_F(AnOrder, says_who_asked_for_what_and_when_it_was_taken_and_told) {
  const LabOrder read =
      orders(
          "ORC|RE|P-1^Clinic^1.2^ISO|F-1^North|||||||||1679892871^Doe^Ann||^WPN^PH^^1^203^5550100|||||||Pier Clinic^L|"
          "1 Pier^^New Haven^CT|^WPN^PH^^1^203^5550101|2 Pier^^New Haven^CT\n"
          "OBR|1|P-2|F-2|OPX^Orthopox panel^L|||202208011000|||||||202208021100||||||||202208031200||||||||||F06^Fever")
          .at(0);
  EXPECT_EQ(read.obr, 1);
  EXPECT_EQ(read.control, "RE");
  EXPECT_EQ(read.placer_id.id + read.placer_id.authority.id, "P-11.2") << "ORC goes before OBR";
  EXPECT_EQ(read.filler_id.id, "F-1");
  EXPECT_EQ(read.service.code, "OPX");
  EXPECT_EQ(iso(read.collected), "2022-08-01T10:00");
  EXPECT_EQ(iso(read.received), "2022-08-02T11:00");
  EXPECT_EQ(iso(read.reported), "2022-08-03T12:00");
  EXPECT_EQ(read.provider.identifier.id, "1679892871");
  EXPECT_EQ(read.provider.contact_points.at(0).value, "+1 203 5550100");
  EXPECT_EQ(read.provider.addresses.at(0).street, "2 Pier");
  EXPECT_EQ(read.facility.name, "Pier Clinic");
  EXPECT_EQ(read.facility.addresses.at(0).street, "1 Pier");
  EXPECT_EQ(read.facility.contact_points.at(0).value, "+1 203 5550101");
  EXPECT_EQ(noted(), "");
}

TEST_F(AnOrder, has_a_status_and_a_reason) {
  const auto read = orders("OBR|1|||OPX^Panel^L|||||||||||||||||||||F||||||R21^Rash^I10").at(0);
  EXPECT_EQ(read.status, "F");
  EXPECT_EQ(read.reasons.at(0).code, "R21");
}

TEST_F(AnOrder, has_specimens_with_times_of_their_own) {
  const LabOrder read =
      orders(
          "OBR|1||F-2|OPX^Panel^L|||20220731\nOBX|1|ST|1-8^T^LN||x||||||F\n"
          "SPM|1|S-1&Clinic^S-2&North||472862007^Swab from lesion of skin^SCT|||SWA^Swab^L|53120007^Arm^SCT"
          "||||||crust|||202208011000^202208011010|202208020800\nNTE|1||leaked\n"
          "OBX|1|SN|21612-7^Age^LN||^28|a|||||F\n")
          .at(0);
  ASSERT_EQ(read.specimens.size(), 1u);
  const LabSpecimen& specimen = read.specimens[0];
  EXPECT_EQ(specimen.placer_id.id + specimen.filler_id.id, "S-1S-2");
  EXPECT_EQ(specimen.type.code, "472862007");
  EXPECT_EQ(specimen.collection_method.code, "SWA");
  EXPECT_EQ(specimen.source_site.text, "Arm");
  EXPECT_EQ(specimen.description, "crust");
  EXPECT_EQ(iso(specimen.collected), "2022-08-01T10:00");
  EXPECT_EQ(iso(specimen.collected_until), "2022-08-01T10:10");
  EXPECT_EQ(iso(specimen.received), "2022-08-02T08:00");
  EXPECT_EQ(specimen.notes.at(0).reveal(), "leaked");
  EXPECT_EQ(specimen.observations.at(0).test.code, "21612-7");
  EXPECT_EQ(read.observations.size(), 1u);
  EXPECT_EQ(noted(), "");
}

TEST_F(AnOrder, of_older_versions_tells_the_specimen_itself) {
  const LabOrder read = orders("OBR|1||F-2|OPX^Panel^L|||20220801|||||||20220802|SKN&Skin&L^^crust^ARM&Arm&L").at(0);
  ASSERT_EQ(read.specimens.size(), 1u);
  EXPECT_EQ(read.specimens[0].type.text, "Skin");
  EXPECT_EQ(read.specimens[0].description, "crust");
  EXPECT_EQ(read.specimens[0].source_site.code, "ARM");
  EXPECT_EQ(iso(read.specimens[0].collected), "2022-08-01");
  EXPECT_EQ(iso(read.specimens[0].received), "2022-08-02");
  EXPECT_TRUE(orders("OBR|1||F-2|OPX^Panel^L|||20220801").at(0).specimens.empty());
}

TEST_F(AnOrder, without_an_orc_has_the_facility_of_the_one_before) {
  const auto read =
      orders("ORC|RE|P-1|F-1|||||||||7^Doe||||||||| Pier Clinic\nOBR|1|||A^a^L\nOBR|2|P-9||B^b^L||||||||||||8^Roe");
  ASSERT_EQ(read.size(), 2u);
  EXPECT_EQ(read[1].facility.name, "Pier Clinic");
  EXPECT_EQ(read[1].placer_id.id, "P-9") << "but not its number";
  EXPECT_EQ(read[1].provider.name.family, "Roe");
}

TEST_F(AnOrder, names_what_is_missing) {
  orders("OBR|1||F-2|");
  EXPECT_EQ(noted(), "OBR-4 interop.hl7_field_expected\n");
}

}  // namespace
}  // namespace quell::interop
