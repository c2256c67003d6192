#include "interop/read_lab_patient.h"

#include "interop/testing/with_hl7_message.h"

namespace quell::interop {
namespace {

struct ThePatientOfAReport : WithHl7Message {
  LabPatient patient(const std::string& pid) {
    take(pid);
    return read_lab_patient(first("PID"), *notes);
  }
};

TEST_F(ThePatientOfAReport, has_all_that_the_laboratory_knows) {
  const LabPatient read = patient(
      "PID|1||4711^^^North&1.2.3&ISO^MR~99^^^State^PI||Núñez^Ana^Luz^^^^L~Nunez^Ann^^^^^D|Soto^^^^^^M|19900428|F|"
      "Rio^Ana^^^^^S|2106-3^White^CDCREC~2028-9^Asian^CDCREC|12 Elm St^^New Haven^CT^06511^USA^H~PO Box 7^^New Haven||"
      "^PRN^CP^^1^203^5550134~^NET^Internet^ana@example.org|^^PH^^1^203^5550100|es^Spanish^ISO639|||A-9|000-00-0000|"
      "X12^CT||2135-2^Hispanic or Latino^CDCREC||Y|2||||20220901|Y");
  ASSERT_EQ(read.identifiers.size(), 5u);
  EXPECT_EQ(read.identifiers[0].type, "MR");
  EXPECT_EQ(read.identifiers[1].authority.name, "State");
  EXPECT_EQ(read.identifiers[2].type + read.identifiers[2].id, "ANA-9");
  EXPECT_EQ(read.identifiers[3].type, "SS");
  EXPECT_EQ(read.identifiers[4].type + read.identifiers[4].authority.name, "DLCT");
  ASSERT_EQ(read.names.size(), 2u);
  EXPECT_EQ(read.names[0].family, "Núñez");
  EXPECT_EQ(read.aliases.at(0).family, "Rio");
  EXPECT_EQ(read.mothers_maiden_names.at(0).family, "Soto");
  EXPECT_EQ(iso(read.born), "1990-04-28");
  EXPECT_EQ(read.sex, "F");
  EXPECT_EQ(read.races.size(), 2u);
  EXPECT_EQ(read.ethnicities.at(0).code, "2135-2");
  EXPECT_EQ(read.addresses.size(), 2u);
  ASSERT_EQ(read.contact_points.size(), 3u);
  EXPECT_EQ(read.contact_points[1].kind, LabContactKind::email);
  EXPECT_EQ(read.contact_points[2].use, "WPN");
  EXPECT_EQ(read.language.code, "es");
  EXPECT_EQ(read.multiple_birth + read.birth_order, "Y2");
  EXPECT_EQ(iso(read.died) + read.death_indicator, "2022-09-01Y");
  EXPECT_EQ(noted(), "");
}

TEST_F(ThePatientOfAReport, may_be_told_in_the_fields_of_older_versions) {
  const LabPatient read = patient("PID||EXT-1|INT-1|ALT-1|LEE^SAM|||||W||||(203)555-0134");
  EXPECT_EQ(read.identifiers.size(), 3u);
  EXPECT_EQ(read.races.at(0).code, "W");
  EXPECT_EQ(read.contact_points.at(0).value, "(203)555-0134");
}

TEST_F(ThePatientOfAReport, is_named_where_something_is_missing_or_unreadable) {
  patient("PID|1||||^^^^^^U||31/12/1990|woman");
  EXPECT_EQ(noted(),
            "PID-3 interop.hl7_field_expected\nPID-5 interop.hl7_field_expected\n"
            "PID-7 interop.hl7_time_unreadable\nPID-8 interop.hl7_value_not_in_table\n");
  const LabPatient nobody = patient("ZZZ|1");
  EXPECT_TRUE(nobody.names.empty());
}

TEST_F(ThePatientOfAReport, has_people_who_could_be_asked) {
  take(
      "PID|1\nNK1|1|Lee^Jo^^^^^L|MTH^Mother^HL70063|12 Elm St^^New Haven^CT|^PRN^PH^^1^203^5550134|^^^jo@example.org|"
      "EP^Emergency contact^HL70131||||||Lee "
      "Bakery^L||F|19600101\nNK1|2||GRD^Guardian^HL70063||||||||||Home^L|||||||||||||||"
      "||Doe^Ann|^WPN^PH^^1^203^5550199|1 Oak St^^Hartford^CT");
  const LabRelative mother = read_lab_relative({(*message)[2], 1}, *notes);
  EXPECT_EQ(mother.names.at(0).given, "Jo");
  EXPECT_EQ(mother.relationship.code, "MTH");
  EXPECT_EQ(mother.role.code, "EP");
  EXPECT_EQ(mother.addresses.at(0).city, "New Haven");
  EXPECT_EQ(mother.contact_points.size(), 2u);
  EXPECT_EQ(mother.organization, "Lee Bakery");
  EXPECT_EQ(mother.sex + iso(mother.born), "F1960-01-01");
  const LabRelative guardian = read_lab_relative({(*message)[3], 2}, *notes);
  EXPECT_EQ(guardian.names.at(0).family, "Doe");
  EXPECT_EQ(guardian.contact_points.at(0).value, "+1 203 5550199");
  EXPECT_EQ(guardian.addresses.at(0).city, "Hartford");
  EXPECT_EQ(noted(), "");
}

TEST_F(ThePatientOfAReport, may_have_comments_of_several_lines) {
  take("NTE|1|L|works at the pier~call\\.br\\after noon\nNTE|2|L|\nNTE|3||\"\"");
  const auto texts = read_lab_notes({{(*message)[1], 1}, {(*message)[2], 2}, {(*message)[3], 3}}, *notes);
  ASSERT_EQ(texts.size(), 1u);
  EXPECT_EQ(texts[0].reveal(), "works at the pier\ncall\nafter noon");
}

}  // namespace
}  // namespace quell::interop
