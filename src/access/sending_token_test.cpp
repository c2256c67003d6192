#include "access/sending_token.h"

#include <gtest/gtest.h>

#include "access/add_organization.h"
#include "access/testing/staff.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

struct TokensOfLaboratories : storage::EachDatabase {
  const Actor lead{.program = spring, .staff = {"lead"}, .permissions = {Permission::manage_staff}};
  const OrganizationId laboratory{"north-laboratory"};

  void SetUp() override {
    add_organizations(tx());
    ASSERT_TRUE(add_organization(tx(), system_actor(spring), morning, Seed::from_number(1),
                                 {laboratory, OrganizationKind::laboratory, {"North Laboratory"}}));
  }
  Result<IssuedToken> issue(const Actor& actor, const OrganizationId& organization, const std::string& id = "t-1",
                            const std::string& name = "Engine") {
    return issue_sending_token(tx(), actor, morning, Seed::from_number(7), {{id}, organization, {name}});
  }
  SendingTokens listed() { return *list_sending_tokens(tx(), lead, morning, {}); }
};
ON_EACH_DATABASE(TokensOfLaboratories);

TEST_P(TokensOfLaboratories, let_a_laboratory_s_system_send_results_and_nothing_else) {
  const auto issued = issue(lead, laboratory);
  ASSERT_TRUE(issued) << issued.error().reason;
  const auto actor = actor_of_sending_token(tx(), issued->token, spring);
  ASSERT_TRUE(actor);
  EXPECT_EQ(actor->permissions, Permissions{Permission::send_results});
  EXPECT_EQ(actor->organization, laboratory);
  EXPECT_EQ(actor->staff, StaffId{"t-1"});
  EXPECT_EQ(reason_of(actor_of_sending_token(tx(), issued->token, {"autumn"})), "access.token_unknown");
  EXPECT_EQ(reason_of(actor_of_sending_token(tx(), "quell_send_guess", spring)), "access.token_unknown");
}

TEST_P(TokensOfLaboratories, are_shown_once_and_kept_as_hashes_alone) {
  const auto issued = issue(lead, laboratory);
  EXPECT_EQ(count_rows(tx(), "access_sending_token where token_hash like '%" + issued->token.substr(11) + "%'"), 0);
  EXPECT_EQ(reason_of(issue(lead, laboratory)), "access.id_taken");
  ASSERT_EQ(listed().tokens.size(), 1u);
  EXPECT_EQ(listed().tokens.front().organization_name.value, "North Laboratory");
}

TEST_P(TokensOfLaboratories, send_nothing_once_they_are_revoked) {
  const auto issued = issue(lead, laboratory);
  ASSERT_TRUE(revoke_sending_token(tx(), lead, morning, Seed::from_number(1), {{"t-1"}}));
  ASSERT_TRUE(revoke_sending_token(tx(), lead, morning + std::chrono::hours{1}, Seed::from_number(1), {{"t-1"}}));
  EXPECT_EQ(reason_of(actor_of_sending_token(tx(), issued->token, spring)), "access.token_unknown");
  EXPECT_EQ(listed().tokens.front().revoked_at, morning);
  EXPECT_EQ(reason_of(revoke_sending_token(tx(), lead, morning, Seed::from_number(1), {{"t-9"}})),
            "access.token_unknown");
}

TEST_P(TokensOfLaboratories, are_issued_by_the_lead_for_laboratories) {
  const Actor manager{.program = spring, .staff = {"m"}, .permissions = {Permission::manage_site}};
  EXPECT_EQ(reason_of(issue(manager, laboratory)), "access.permission_missing");
  EXPECT_EQ(reason_of(revoke_sending_token(tx(), manager, morning, Seed::from_number(1), {{"t-1"}})),
            "access.permission_missing");
  EXPECT_EQ(reason_of(list_sending_tokens(tx(), manager, morning, {})), "access.permission_missing");
  EXPECT_EQ(reason_of(issue(lead, clinic)), "access.not_a_laboratory");
  EXPECT_EQ(reason_of(issue(lead, {"nobody"})), "access.organization_unknown");
  EXPECT_EQ(reason_of(issue(lead, laboratory, "t-1", "")), "access.token_name_missing");
  EXPECT_EQ(count_rows(tx(), "access_sending_token"), 0);
}

TEST_P(TokensOfLaboratories, tell_when_they_were_used_last_to_the_hour) {
  const auto issued = issue(lead, laboratory);
  const Actor actor = *actor_of_sending_token(tx(), issued->token, spring);
  note_token_used(tx(), actor, morning);
  note_token_used(tx(), actor, morning + std::chrono::minutes{59});
  EXPECT_EQ(listed().tokens.front().used_at, morning);
  note_token_used(tx(), actor, morning + std::chrono::hours{1});
  EXPECT_EQ(listed().tokens.front().used_at, morning + std::chrono::hours{1});
}

}  // namespace
}  // namespace quell::access
