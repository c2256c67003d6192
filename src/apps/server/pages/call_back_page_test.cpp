#include "apps/server/pages/call_back_page.h"

#include <gtest/gtest.h>

#include "apps/server/testing/pages_server.h"
#include "clinics/list_call_backs.h"
#include "clinics/record_call.h"

namespace quell::server {
namespace {

TEST_F(ThePages, a_call_is_asked_for_with_a_name_and_a_phone) {
  const HttpAnswer form = visitor.get("/call-back");
  EXPECT_TRUE(says(form, "best_morning"));
  const HttpAnswer noted = visitor.post("/call-back", {{"id", field_in(form, "id")},
                                                       {"name_to_call", "Dana Longname"},
                                                       {"phone", "203-555-0118"},
                                                       {"best_time", "morning"}});
  EXPECT_EQ(noted.status, 200);
  EXPECT_TRUE(says(noted, "We will call you"));
  EXPECT_TRUE(says(noted, "in the morning"));
  EXPECT_FALSE(says(noted, "203-555"));
}

TEST_F(ThePages, a_call_is_found_by_its_code_taken_back_and_asked_for_after_all) {
  const HttpAnswer noted =
      visitor.post("/call-back", {{"name_to_call", "Dana Once"}, {"phone", "203-555-0119"}, {"best_time", "evening"}});
  const std::string code = code_in(noted);
  ASSERT_EQ(code.size(), 16u) << noted.body;
  EXPECT_TRUE(says(noted, "/en/call-back/withdraw"));
  const HttpAnswer found = visitor.post("/appointment", {{"code", code}});
  EXPECT_EQ(found.status, 200);
  EXPECT_TRUE(says(found, "We will call you"));
  EXPECT_TRUE(says(found, "in the evening"));
  EXPECT_FALSE(says(found, "Dana")) << "the code shows no name";

  const HttpAnswer gone = visitor.post("/call-back/withdraw", {{"code", code}});
  EXPECT_TRUE(says(gone, "We will not call you"));
  EXPECT_TRUE(says(visitor.post("/appointment", {{"code", code}}), "We will not call you"));
  const HttpAnswer back = visitor.post("/call-back/return", {{"code", code}});
  EXPECT_TRUE(says(back, "We will call you"));
  EXPECT_EQ(visitor.post("/call-back/withdraw", {{"code", "7KQ2-M4TD-9XAA-A"}}).status, 404);
}

TEST_F(ThePages, a_call_that_was_made_is_done_and_cannot_be_asked_for_by_its_code) {
  const std::string code = code_in(visitor.post(
      "/call-back", {{"name_to_call", "Dana Done"}, {"phone", "203-555-0120"}, {"best_time", "any_time"}}));
  const auto closed = database().write("call", [&](storage::Transaction& tx) -> Result<void> {
    access::Actor caller = access::system_actor({demo_program()});
    caller.staff = {"olga"};
    const auto asked = clinics::list_call_backs(tx, caller, now(), {});
    for (const auto& line : TRY(asked).lines)
      if (line.name_to_call.reveal().value == "Dana Done") {
        TRY(clinics::claim_call_back(tx, caller, now(), Seed::fresh(), {line.call_back}));
        TRY(clinics::record_call(tx, caller, now(), Seed::fresh(),
                                 {line.call_back, line.version + 1, clinics::CallOutcome::answered}));
      }
    return {};
  });
  ASSERT_TRUE(closed) << closed.error().reason;
  EXPECT_TRUE(says(visitor.post("/appointment", {{"code", code}}), "Your call is done"));
  const HttpAnswer refused = visitor.post("/call-back/return", {{"code", code}});
  EXPECT_TRUE(says(refused, "This call is done already"));
}

TEST_F(ThePages, a_call_without_a_phone_is_asked_for_the_phone) {
  const HttpAnswer page = visitor.post("/call-back", {{"name_to_call", "Dana"}, {"best_time", "evening"}});
  EXPECT_EQ(page.status, 400);
  EXPECT_TRUE(says(page, "phone_fault"));
  EXPECT_TRUE(says(page, "value=\"Dana\""));
  EXPECT_TRUE(says(page, "value=\"evening\" checked"));
}

}  // namespace
}  // namespace quell::server
