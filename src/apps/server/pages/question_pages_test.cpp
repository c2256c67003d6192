#include "access/add_organization.h"
#include "apps/server/testing/pages_server.h"
#include "outreach/answer_question.h"
#include "outreach/claim_question.h"
#include "outreach/name_partner.h"

namespace quell::server {
namespace {

TEST_F(ThePages, a_question_is_answered_by_its_code) {
  const HttpAnswer form = visitor.get("/ask");
  const std::string id = field_in(form, "id");
  const HttpAnswer sent =
      visitor.post("/ask", {{"id", id}, {"question", "Is it free?"}, {"helper", "department"}, {"topic", "privacy"}});
  const std::string code = code_in(sent);
  EXPECT_EQ(code.size(), 16u);
  EXPECT_TRUE(says(visitor.post("/answer", {{"code", code}}), "Nobody has answered yet"));

  access::Actor helper = access::system_actor({demo_program()});
  database().write("test", [&](storage::Transaction& tx) -> Result<outreach::AnswerTaken> {
    TRY(outreach::claim_question(tx, helper, now(), Seed::fresh(), {{id}}));
    return outreach::answer_question(tx, helper, now(), Seed::fresh(),
                                     {{"a-1"}, {id}, outreach::Writing{LongText<2000>{"Yes, it is."}}});
  });
  const HttpAnswer answer = visitor.post("/answer", {{"code", code}});
  EXPECT_TRUE(says(answer, "Yes, it is."));
  EXPECT_TRUE(says(answer, "Is it free?"));
}

TEST_F(ThePages, an_answer_of_a_partner_says_so) {
  const std::string id = field_in(visitor.get("/ask"), "id");
  const std::string code =
      code_in(visitor.post("/ask", {{"id", id}, {"question", "Is it free?"}, {"helper", "new-haven-pride-center"}}));
  database().write("test", [&](storage::Transaction& tx) -> Result<outreach::AnswerTaken> {
    const access::Actor lead = access::system_actor({demo_program()});
    const OrganizationId house{"house"};
    TRY(access::add_organization(tx, lead, now(), Seed::fresh(),
                                 {house, access::OrganizationKind::partner, {"House"}}));
    TRY(outreach::name_partner(tx, lead, now(), Seed::fresh(), {{"new-haven-pride-center"}, house}));
    access::Actor partner = lead;
    partner.staff = {"partner"};
    partner.organization = house;
    TRY(outreach::claim_question(tx, partner, now(), Seed::fresh(), {{id}}));
    return outreach::answer_question(tx, partner, now(), Seed::fresh(),
                                     {{"a-2"}, {id}, outreach::Writing{LongText<2000>{"Yes, it is."}}});
  });
  EXPECT_TRUE(says(visitor.post("/answer", {{"code", code}}), "New Haven Pride Center answered"));
}

TEST_F(ThePages, an_empty_question_is_asked_for_and_a_wrong_code_is_said) {
  EXPECT_TRUE(says(visitor.post("/ask", {{"id", "q-empty"}, {"question", " "}}), "id=\"question_fault\""));
  EXPECT_TRUE(says(visitor.post("/answer", {{"code", "ABC"}}), "id=\"code_fault\""));
  EXPECT_EQ(visitor.get("/answer").status, 200);
}

}  // namespace
}  // namespace quell::server
