#include "outreach/name_partner.h"

#include "outreach/testing/with_questions.h"

namespace quell::outreach {
namespace {

struct NamePartner : WithQuestions {
  std::string refused(const access::Actor& actor, const PartnerOrganization& request) {
    const auto named = name_partner(tx(), actor, now, seed(), request);
    return named ? "" : named.error().reason;
  }
};
ON_EACH_DATABASE(NamePartner);

TEST_P(NamePartner, lets_its_staff_answer_what_the_partner_was_asked) {
  ASSERT_TRUE(ask("q-1", "Hello", Text<64>{"pier"}));
  EXPECT_EQ(refused(system, {{"pier"}, {"other-house"}}), "");
  EXPECT_EQ(list_questions(tx(), staff_of("new", "other-house"), now, {})->waiting, 1);
  EXPECT_EQ(list_questions(tx(), pier, now, {})->waiting, 0) << "another took its place";
  const auto partners = list_partners(tx(), system, now, {})->partners;
  ASSERT_EQ(partners.size(), 1u);
  EXPECT_EQ(partners[0].organization.text, "other-house");
}

TEST_P(NamePartner, refuses_what_cannot_be) {
  EXPECT_EQ(refused(system, {{"nobody"}, {"other-house"}}), "outreach.helper_unknown");
  EXPECT_EQ(refused(system, {{"pier"}, {"department"}}), "outreach.not_a_partner");
  EXPECT_EQ(refused(system, {{"pier"}, {"nowhere"}}), "outreach.not_a_partner");
  EXPECT_EQ(refused(helper, {{"pier"}, {"other-house"}}), "access.permission_missing");
  EXPECT_EQ(list_partners(tx(), helper, now, {}).error().reason, "access.permission_missing");
  EXPECT_EQ(list_partners(tx(), system, now, {})->partners[0].organization.text, "pier-house") << "nothing was written";
}

TEST_P(NamePartner, keeps_an_organization_to_one_partner) {
  const std::string two = "[[partners]]\nslug = \"hill\"\nname = \"Hill House\"\narea = \"Hill\"\n\n[[partners]]";
  packs::PackFiles files = packs::testing::small_pack_with("program.toml", "[[partners]]", two);
  for (const std::string file : {"texts/en.json", "texts/es.json"}) {
    const std::string pier = "\"partner.pier.text\"";
    files[file].replace(files[file].find(pier), pier.size(), "\"partner.hill.text\": \"Hill\", " + pier);
  }
  const auto installed = programs::install_pack(tx(), system, now, seed(), {files, now, {"two-partners"}});
  ASSERT_TRUE(installed) << installed.error().reason;
  EXPECT_EQ(refused(system, {{"hill"}, {"pier-house"}}), "outreach.partner_already");
  EXPECT_EQ(refused(system, {{"hill"}, {"other-house"}}), "");
}

}  // namespace
}  // namespace quell::outreach
