#include "interop/lab_values.h"

#include "interop/testing/with_hl7_message.h"

namespace quell::interop {
namespace {

struct AValueOfALaboratory : WithHl7Message {
  PlacedValue value(const std::string& raw) {
    take("ZZZ|" + raw);
    return first("ZZZ").field(*notes, 1);
  }
};

TEST_F(AValueOfALaboratory, is_a_code_with_its_words_in_two_systems) {
  const LabCode code = read_code(value("260373001^Detected^SCT^P^POSITIVE^L^^^Detected!"));
  EXPECT_EQ(code.code, "260373001");
  EXPECT_EQ(code.text, "Detected");
  EXPECT_EQ(code.system, "SCT");
  EXPECT_EQ(code.alternate_code, "P");
  EXPECT_EQ(code.alternate_text, "POSITIVE");
  EXPECT_EQ(code.alternate_system, "L");
  EXPECT_EQ(code.original_text, "Detected!");
  EXPECT_EQ(read_code(value("x^SER&Serum&L^y").component(2)).text, "Serum") << "in a component, its parts";
  EXPECT_EQ(read_code(value("F")).code, "F");
}

TEST_F(AValueOfALaboratory, is_an_identifier_and_who_gave_it) {
  const LabIdentifier id = read_cx(value("4711^^^North&1.2.3&ISO^MR^Pier"));
  EXPECT_EQ(id.id, "4711");
  EXPECT_EQ(id.authority.name, "North");
  EXPECT_EQ(id.authority.id, "1.2.3");
  EXPECT_EQ(id.authority.id_type, "ISO");
  EXPECT_EQ(id.type, "MR");
  const LabIdentifier order = read_entity_id(value("A-1^North^1.2.3^ISO"));
  EXPECT_EQ(order.id + order.authority.name + order.authority.id, "A-1North1.2.3");
  const LabIdentifier specimen = read_entity_id(value("S-1&North&1.2.3&ISO^S-2").component(1));
  EXPECT_EQ(specimen.id + specimen.authority.id_type, "S-1ISO");
}

TEST_F(AValueOfALaboratory, is_a_name_whatever_parts_the_family_name_has) {
  const LabName name = read_name(value("van der Berg&van der&Berg^Ana^Luz^JR^DR^^L"));
  EXPECT_EQ(name.family, "van der Berg");
  EXPECT_EQ(name.given, "Ana");
  EXPECT_EQ(name.middle, "Luz");
  EXPECT_EQ(name.suffix, "JR");
  EXPECT_EQ(name.prefix, "DR");
  EXPECT_EQ(name.type, "L");
}

TEST_F(AValueOfALaboratory, is_an_address) {
  const LabAddress address = read_address(value("12 Elm St&Elm St&12^Apt 3^New Haven^CT^06511^USA^H^^09009"));
  EXPECT_EQ(address.street, "12 Elm St");
  EXPECT_EQ(address.other, "Apt 3");
  EXPECT_EQ(address.city + address.state + address.zip, "New HavenCT06511");
  EXPECT_EQ(address.country, "USA");
  EXPECT_EQ(address.type, "H");
  EXPECT_EQ(address.county, "09009");
}

TEST_F(AValueOfALaboratory, is_a_phone_in_words_or_in_parts) {
  const auto phone = [&](const std::string& raw) { return read_contact_point(value(raw)).value; };
  EXPECT_EQ(phone("(203)555-0134X12"), "(203)555-0134X12");
  EXPECT_EQ(phone("(203)555-0134^PRN^PH^^1^203^5550134^12"), "+1 203 5550134 x12");
  EXPECT_EQ(phone("^PRN^CP^^^203^5550134"), "203 5550134");
  EXPECT_EQ(phone("^^PH^^+52^55^12345678"), "+52 55 12345678");
  EXPECT_EQ(phone("^PRN^PH^^^^^^^^^+12035550134"), "+12035550134") << "as 2.7 writes it";
  EXPECT_EQ(read_contact_point(value("^WPN^FX^^1^203^5550135")).kind, LabContactKind::fax);
  EXPECT_EQ(read_contact_point(value("^WPN^PH^^1^203^5550135")).use, "WPN");
}

TEST_F(AValueOfALaboratory, is_an_email_address_wherever_it_stands) {
  for (const char* raw :
       {"^NET^Internet^sam@example.org", "sam@example.org", "sam@example.org^NET", "^PRN^Internet^sam@example.org"}) {
    const LabContactPoint point = read_contact_point(value(raw));
    EXPECT_EQ(point.kind, LabContactKind::email) << raw;
    EXPECT_EQ(point.value, "sam@example.org") << raw;
  }
  EXPECT_EQ(read_contact_point(value("^WPN^X.400^c=us")).kind, LabContactKind::other);
}

TEST_F(AValueOfALaboratory, is_an_organization_in_the_old_form_and_the_new) {
  const LabOrganization now = read_organization(value("North Lab^L^^^^CLIA&2.16.840.1.113883.4.7&ISO^XX^^^07D0644555"));
  EXPECT_EQ(now.name, "North Lab");
  EXPECT_EQ(now.clia(), "07D0644555");
  EXPECT_EQ(now.authority.name, "CLIA");
  EXPECT_EQ(read_organization(value("North Lab^L^07D0644555")).clia(), "07D0644555");
}

TEST_F(AValueOfALaboratory, is_a_provider_with_a_number) {
  const LabProvider provider =
      read_provider(value("1679892871^Doe&&Doe^Ann^B^^DR^^^CMS&2.16.840.1.113883.3.249&ISO^L^^^NPI"));
  EXPECT_EQ(provider.identifier.id, "1679892871");
  EXPECT_EQ(provider.identifier.type, "NPI");
  EXPECT_EQ(provider.identifier.authority.name, "CMS");
  EXPECT_EQ(provider.name.family + provider.name.given + provider.name.middle, "DoeAnnB");
  EXPECT_EQ(provider.name.prefix, "DR");
  EXPECT_EQ(provider.name.type, "L");
}

}  // namespace
}  // namespace quell::interop
