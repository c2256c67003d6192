#include "interop/lab_person.h"

#include <gtest/gtest.h>

#include "interop/read_lab_patient.h"
#include "interop/testing/with_hl7_message.h"

namespace quell::interop {
namespace {

struct PersonOfReport : WithHl7Message {
  people::SomebodyDescribed person(const std::string& pid) {
    Seed seed = Seed::from_number(1);
    take(pid);
    return person_of_report(read_lab_patient(first("PID"), *notes), "F-1", seed);
  }
};

TEST_F(PersonOfReport, has_what_a_laboratory_tells) {
  const auto somebody = person(
      "PID|1||77^^^NORTH&2.16&ISO^MR~123456789^^^SSA^SS||Lee^Sam^J^Jr^^^L||19880214|M||2106-3^White^CDCREC~2028-9^"
      "Asian^CDCREC|"
      "1 Main St^Apt "
      "2^Harbor^CT^065101234^USA||^PRN^PH^^1^203^5550161~x@y.org^NET^Internet||eng|||||||2135-2^Hispanic^CDCREC");
  const people::Identity& identity = somebody.identity;
  EXPECT_EQ(identity.name_to_call.reveal().value, "Sam Lee");
  EXPECT_EQ(identity.registry_name->suffix->reveal().value, "Jr");
  EXPECT_EQ(identity.born_on->reveal(), make_date(1988, 2, 14));
  EXPECT_EQ(identity.sex->reveal(), people::Sex::male);
  EXPECT_EQ(identity.demographics->races.size(), 2u);
  EXPECT_EQ(identity.demographics->ethnicity.reveal(), people::Ethnicity::hispanic_or_latino);
  EXPECT_EQ(identity.address->street->reveal().value, "1 Main St, Apt 2");
  EXPECT_EQ(identity.address->zip->reveal().value, "06510-1234");
  EXPECT_EQ(identity.language->reveal(), people::Language::english);
  ASSERT_EQ(identity.identifiers.size(), 1u);  // not the social security number
  EXPECT_EQ(identity.identifiers.front().value.reveal().value, "77 2.16");
  ASSERT_EQ(somebody.contact_points.size(), 1u);
  EXPECT_EQ(somebody.contact_points.front().phone.reveal().value, "+12035550161");
}

TEST_F(PersonOfReport, without_a_name_is_called_by_the_number_to_ask_about) {
  const auto somebody = person("PID|1|||||||F");
  EXPECT_EQ(somebody.identity.name_to_call.reveal().value, "F-1");
  EXPECT_FALSE(somebody.identity.registry_name);
  EXPECT_FALSE(somebody.identity.demographics);
  EXPECT_FALSE(somebody.identity.address);
}

TEST_F(PersonOfReport, leaves_out_what_does_not_fit) {
  const auto somebody =
      person("PID|1||||" + std::string(150, 'x') + "^Sam||||||^^^^ABCDE||555-1212-too-long-to-be-a-phone");
  EXPECT_EQ(somebody.identity.registry_name->family.reveal().value, std::string(100, 'x'));
  EXPECT_FALSE(somebody.identity.address);
  EXPECT_TRUE(somebody.contact_points.empty());
}

TEST(Clipped, text_ends_between_characters) {
  EXPECT_EQ(clipped<Text<5>>("ab\xC3\xA9"
                             "def")
                ->value,
            "ab\xC3\xA9"
            "d");
  EXPECT_EQ(clipped<Text<3>>("abc")->value, "abc");
  EXPECT_FALSE(clipped<Text<3>>("  "));
}

}  // namespace
}  // namespace quell::interop
