#include "interop/vxu.h"

#include <gtest/gtest.h>

#include "interop/testing/with_given_doses.h"

namespace quell::interop {
namespace {

struct TheFileForTheRegistry : WithGivenDoses {
  std::vector<std::string> segments() {
    std::vector<std::string> list;
    std::string text = vxu_file(*read_site_doses(tx(), nurse, now, wednesday_at_pier), now);
    while (!text.empty()) {
      list.push_back(text.substr(0, text.find('\r')));
      text.erase(0, list.back().size() + 1);
    }
    return list;
  }
  std::string person() const { return booked.person.text; }
};
ON_EACH_DATABASE(TheFileForTheRegistry);

// Written beside the 2.5.1 guide, release 1.5, and the example messages of NIST for it.
TEST_P(TheFileForTheRegistry, tells_of_a_dose_as_the_guide_says) {
  name_sam();
  people::RecordDemographics about{.person = booked.person, .demographics = {}, .gender = {}, .sex = {}};
  about.demographics.races = {Private{people::Race::asian}, Private{people::Race::white}};
  about.demographics.ethnicity = Private{people::Ethnicity::not_hispanic_or_latino};
  about.sex = Private{people::Sex::female};
  ASSERT_TRUE(people::record_demographics(tx(), anyone, now, seed(), about));
  const std::vector<std::string> expected{
      "FHS|^~\\&|QUELL|pier-clinic|||20220803160500+0000||pier-clinic-2022-08-03",
      "BHS|^~\\&|QUELL|pier-clinic|||20220803160500+0000||pier-clinic-2022-08-03",
      "MSH|^~\\&|QUELL|pier-clinic|||20220803160500+0000||VXU^V04^VXU_V04|dose-1-0|P|2.5.1|||ER|AL|||||Z22^CDCPHINVS",
      "PID|1||" + person() +
          "^^^QUELL^MR||O'Hara\\F\\Núñez^Samuel^^^^^L||19900428|F||2028-9^Asian^CDCREC~2106-3^White^CDCREC|||||||||||"
          "|2186-5^not Hispanic or Latino^CDCREC",
      "PD1||||||||||||N|20220803|||A|20220803",
      "ORC|RE||dose-1^QUELL|||||||nurse^^^^^^^^QUELL",
      "RXA|0|1|20220803||999^Fevax^CVX|0.5|mL^mL^UCUM||00^New immunization record^NIP001|nurse^^^^^^^^QUELL|"
      "^^^pier-clinic||||FDP12|20230430|XX^^MVX|||CP|A",
      "RXR|C38299^Subcutaneous^NCIT^SC^Subcutaneous^HL70162|LA^^HL70163",
      "OBX|1|CE|64994-7^Vaccine funding program eligibility category^LN|1|V01^Not VFC eligible^HL70064||||||F|||"
      "20220803|||VXC40^Eligibility captured at the immunization level^CDCPHINVS",
      "OBX|2|CE|30956-7^Vaccine type^LN|2|999^^CVX||||||F|||20220803",
      "OBX|3|DT|29768-9^Date vaccine information statement published^LN|2|20220701||||||F|||20220803",
      "OBX|4|DT|29769-7^Date vaccine information statement presented^LN|2|20220803||||||F|||20220803",
      "BTS|1",
      "FTS|1"};
  EXPECT_EQ(segments(), expected);
}

TEST_P(TheFileForTheRegistry, deletes_what_was_entered_in_error) {
  name_sam();
  take_back_the_dose();
  const auto list = segments();
  EXPECT_NE(list.at(2).find("|dose-1-1|"), std::string::npos);
  EXPECT_TRUE(list.at(6).ends_with("|CP|D")) << list.at(6);
}

TEST_P(TheFileForTheRegistry, holds_no_dose_of_which_the_registry_may_not_learn) {
  SiteDoses doses = *read_site_doses(tx(), nurse, now, wednesday_at_pier);
  EXPECT_NE(vxu_file(doses, now).find("BTS|0\r"), std::string::npos) << "no name for the registry";
  name_sam();
  doses = *read_site_doses(tx(), nurse, now, wednesday_at_pier);
  doses.doses[0].line.dose.registry = immunization::Registry::opted_out;
  EXPECT_EQ(vxu_file(doses, now).find("Samuel"), std::string::npos);
}

TEST_P(TheFileForTheRegistry, says_unknown_of_a_minor_whom_nobody_asked_and_nothing_that_is_not_known) {
  name_sam();
  SiteDoses doses = *read_site_doses(tx(), nurse, now, wednesday_at_pier);
  auto& given = doses.doses[0];
  given.person->identity.born_on = Private{make_date(2010, 1, 1)};
  given.line.dose.volume_ul.reset();
  given.line.dose.route.reset();
  given.line.dose.information_sheet.reset();
  const std::string file = vxu_file(doses, now);
  EXPECT_NE(file.find("|V00^VFC eligibility not determined/unknown^HL70064|"), std::string::npos);
  EXPECT_NE(file.find("^CVX|999|||00^"), std::string::npos) << "the amount is not known";
  EXPECT_EQ(file.find("RXR|"), std::string::npos);
  EXPECT_EQ(file.find("30956-7"), std::string::npos);
  EXPECT_NE(file.find("|20100101|U|"), std::string::npos);
}

}  // namespace
}  // namespace quell::interop
