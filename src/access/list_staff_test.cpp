#include "access/list_staff.h"

#include <gtest/gtest.h>

#include "access/testing/staff.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

struct ListStaffOf : storage::EachDatabase {
  Actor lead, manager;

  void SetUp() override {
    add_organizations(tx());
    lead = add_staff(tx(), invitation_of("lead", department, {Role::program_lead})).actor;
    manager = add_staff(tx(), invitation_of("manager", clinic, {Role::site_manager}, {harbor})).actor;
    add_staff(tx(), invitation_of("nurse", clinic, {Role::vaccinator, Role::front_desk}, {harbor, hill}));
    add_staff(tx(), invitation_of("other", other_clinic, {Role::vaccinator}, {hill}));
  }
  std::vector<std::string> names(const Actor& actor, const ListStaff& request = {}) {
    std::vector<std::string> names;
    const auto page = list_staff(tx(), actor, morning, request);
    for (const StaffMember& member : page->staff) names.push_back(member.display_name.value);
    return names;
  }
  using Names = std::vector<std::string>;
};
ON_EACH_DATABASE(ListStaffOf);

TEST_P(ListStaffOf, a_program_shows_all_to_the_lead_and_the_own_organization_to_a_site_manager) {
  EXPECT_EQ(names(lead), (Names{"lead", "manager", "nurse", "other"}));
  EXPECT_EQ(names(lead, {.site = hill}), (Names{"nurse", "other"}));
  EXPECT_EQ(names(lead, {.organization = clinic}), (Names{"manager", "nurse"}));
  EXPECT_EQ(names(manager), (Names{"manager", "nurse"}));
  EXPECT_EQ(names(manager, {.organization = other_clinic}), (Names{"manager", "nurse"}));
}

TEST_P(ListStaffOf, a_program_pages_by_name_even_where_names_are_alike) {
  for (int i = 0; i < 130; ++i) {
    Invitation invitation = invitation_of("vol" + std::to_string(i), clinic, {Role::vaccinator}, {harbor});
    invitation.display_name = {"Same Name"};
    ASSERT_TRUE(invite_staff(tx(), system_actor(spring), morning, Seed::from_number(static_cast<std::uint64_t>(i)),
                             invitation));
  }
  const auto first = list_staff(tx(), lead, morning, {});
  ASSERT_TRUE(first->next);
  const auto second = list_staff(tx(), lead, morning, {.after = first->next});
  EXPECT_EQ(first->staff.size() + second->staff.size(), 134u);
  EXPECT_FALSE(second->next);
  EXPECT_EQ(list_staff(tx(), lead, morning, {.after = StaffId{"nobody"}}).error().reason, "core.cursor_unknown");
}

TEST_P(ListStaffOf, a_program_is_for_managers) {
  EXPECT_EQ(reason_of(list_staff(tx(), public_actor(spring), morning, {})), "access.permission_missing");
}

}  // namespace
}  // namespace quell::access
