#include "access/create_first_lead_link.h"

#include <gtest/gtest.h>

#include "access/testing/staff.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

const FirstLead lead{spring, {"Department of Public Health"}, {"Ana Lead"}, {"ana.lead"}};

struct CreateFirstLeadLink : storage::EachDatabase {
  Result<OneTimeLink> create(const FirstLead& request, std::uint64_t seed = 1) {
    return create_first_lead_link(tx(), morning, Seed::from_number(seed), request);
  }
  Result<Accepted> accept(const OneTimeLink& link) {
    const auto code = second_step_code(offered_second_step(tx().keys(), link.token), second_step_at(morning));
    return accept_invitation(tx(), morning, Seed::from_number(8),
                             {spring, link.token, "a hash", Private<Text<24>>{{code}}, {}})
        ->outcome;
  }
};
ON_EACH_DATABASE(CreateFirstLeadLink);

TEST_P(CreateFirstLeadLink, makes_the_department_and_a_lead_who_can_then_do_a_leads_work) {
  const auto link = create(lead);
  ASSERT_TRUE(link);
  const auto accepted = accept(*link);
  ASSERT_TRUE(accepted);
  const auto actor = actor_of_sign_in(tx(), accepted->sign_in.token, morning, spring);
  EXPECT_TRUE(require(*actor, Permission::manage_staff));
  EXPECT_EQ(count_rows(tx(), "access_organization where kind = 'department'"), 1);
}

TEST_P(CreateFirstLeadLink, run_again_before_it_was_used_gives_a_new_link_for_the_same_lead) {
  const auto first = create(lead, 1), second = create(lead, 2);
  ASSERT_TRUE(second);
  EXPECT_EQ(first->staff, second->staff);
  EXPECT_EQ(count_rows(tx(), "access_staff"), 1);
  EXPECT_EQ(reason_of(accept(*first)), "access.link_unknown");
  EXPECT_TRUE(accept(*second));
}

TEST_P(CreateFirstLeadLink, is_refused_once_a_lead_can_sign_in) {
  ASSERT_TRUE(accept(*create(lead)));
  EXPECT_EQ(reason_of(create({spring, {"Another"}, {"Eve"}, {"eve"}}, 2)), "access.lead_exists");
  EXPECT_EQ(count_rows(tx(), "access_staff"), 1);
}

TEST_P(CreateFirstLeadLink, is_each_programs_own) {
  ASSERT_TRUE(accept(*create(lead)));
  EXPECT_TRUE(create({{"autumn"}, {"Department"}, {"Bo Lead"}, {"ana.lead"}}, 2));
}

TEST_P(CreateFirstLeadLink, names_what_is_missing) {
  EXPECT_EQ(reason_of(create({spring, {}, {"Ana"}, {"ana"}})), "access.organization_name_missing");
  EXPECT_EQ(reason_of(create({spring, {"D"}, {"Ana"}, {"?"}})), "access.sign_in_name_malformed");
}

}  // namespace
}  // namespace quell::access
