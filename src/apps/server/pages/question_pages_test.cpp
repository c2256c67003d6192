#include "apps/server/testing/pages_server.h"
#include "outreach/answer_question.h"

namespace quell::server {
namespace {

TEST_F(ThePages, a_question_is_answered_by_its_code) {
  const HttpAnswer form = visitor.get("/ask");
  const std::string id = field_in(form, "id");
  const HttpAnswer sent = visitor.post("/ask", {{"id", id}, {"question", "Is it free?"}, {"helper", "department"}});
  const std::string code = code_in(sent);
  EXPECT_EQ(code.size(), 16u);
  EXPECT_TRUE(says(visitor.post("/answer", {{"code", code}}), "Nobody has answered yet"));

  access::Actor helper = access::system_actor({demo_program()});
  database().write("test", [&](storage::Transaction& tx) {
    return outreach::answer_question(tx, helper, now(), Seed::fresh(),
                                     {{"a-1"}, {id}, outreach::Writing{LongText<2000>{"Yes, it is."}}});
  });
  const HttpAnswer answer = visitor.post("/answer", {{"code", code}});
  EXPECT_TRUE(says(answer, "Yes, it is."));
  EXPECT_TRUE(says(answer, "Is it free?"));
}

TEST_F(ThePages, an_empty_question_is_asked_for_and_a_wrong_code_is_said) {
  EXPECT_TRUE(says(visitor.post("/ask", {{"id", "q-empty"}, {"question", " "}}), "id=\"question_fault\""));
  EXPECT_TRUE(says(visitor.post("/answer", {{"code", "ABC"}}), "id=\"code_fault\""));
  EXPECT_EQ(visitor.get("/answer").status, 200);
}

}  // namespace
}  // namespace quell::server
