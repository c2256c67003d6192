#include "apps/server/lab_intake.h"

#include "apps/server/testing/with_laboratory.h"

namespace quell::server {
namespace {

struct TakingResultsIn : WithLaboratory {
  LabIntake intake{*database, texts};
};
ON_EACH_DATABASE(TakingResultsIn);

TEST_P(TakingResultsIn, keeps_each_message_with_an_audit_event_of_its_own_and_answers_in_order) {
  const auto answer = take(intake, messages(700));
  ASSERT_TRUE(answer) << answer.error().reason;
  ASSERT_EQ(answer->taken.size(), 700u);
  EXPECT_EQ(rows("interop_hl7_message"), 700);
  EXPECT_EQ(rows("surveillance_case"), 700);
  EXPECT_EQ(rows("access_audit_event where operation = 'interop.take_hl7_message' and staff_id = 't-1'"), 700);
  std::size_t at = 0;
  for (int i = 1; i <= 700; ++i) {
    at = answer->acknowledgment.answer.find("MSA|AA|" + std::to_string(i) + "\r", at);
    ASSERT_NE(at, std::string::npos) << i;
  }
}

TEST_P(TakingResultsIn, of_one_batch_twice_does_nothing_twice) {
  const std::string batch = "BHS|^~\\&|LIS|NORTH\r" + messages(20) + messages(5) + "BTS|25\r";
  const auto first = take(intake, batch);
  ASSERT_TRUE(first);
  EXPECT_TRUE(first->taken.back().came_before);
  ASSERT_TRUE(take(intake, batch));
  EXPECT_EQ(rows("interop_hl7_message"), 20);
  EXPECT_EQ(rows("access_audit_event where operation = 'interop.take_hl7_message'"), 20);
  EXPECT_EQ(first->acknowledgment.answer.substr(0, 3), "BHS");
}

TEST_P(TakingResultsIn, of_a_message_that_cannot_be_used_keeps_it_for_the_work_list) {
  const auto answer = take(intake, interop::message_with({.patient = "PID|1||||Lee^Sam||20300101"}) + messages(1, 7));
  ASSERT_TRUE(answer) << answer.error().reason;
  EXPECT_EQ(answer->taken[0].state, interop::MessageState::waiting);
  EXPECT_EQ(answer->taken[0].reason, "people.birth_date_in_future");
  EXPECT_EQ(answer->taken[1].state, interop::MessageState::used);
  EXPECT_EQ(rows("people_person"), 1);
}

TEST_P(TakingResultsIn, by_a_token_that_was_revoked_keeps_nothing) {
  write([&](storage::Transaction& tx) {
    ASSERT_TRUE(access::revoke_sending_token(tx, lead, now, Seed::from_number(1), {{"t-1"}}));
  });
  EXPECT_EQ(take(intake, messages(3)).error().reason, "access.token_unknown");
  EXPECT_EQ(rows("interop_hl7_message"), 0);
}

TEST_P(TakingResultsIn, without_a_message_is_refused) {
  EXPECT_EQ(take(intake, "hello").error().reason, "interop.hl7_no_message");
}

}  // namespace
}  // namespace quell::server
