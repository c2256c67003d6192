#include "access/staff_names.h"

#include <gtest/gtest.h>

#include "access/change_staff.h"
#include "access/testing/staff.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

struct StaffNamesFor : storage::EachDatabase {
  TestStaff lead, nurse;
  void SetUp() override {
    add_organizations(tx());
    lead = add_staff(tx(), invitation_of("lead", department, {Role::program_lead}));
    nurse = add_staff(tx(), invitation_of("nurse", clinic, {Role::vaccinator}, {harbor}));
  }
};
ON_EACH_DATABASE(StaffNamesFor);

TEST_P(StaffNamesFor, a_nurse_names_coworkers_also_one_who_has_left) {
  ASSERT_TRUE(end_staff(tx(), system_actor(spring), morning, Seed::from_number(1), {lead.id}));
  const auto list = staff_names(tx(), nurse.actor, morning, {{lead.id, {"nobody"}}});
  ASSERT_EQ(list->names.size(), 1u);
  EXPECT_EQ(list->names[0].display_name.value, "lead");
  EXPECT_EQ(list->names[0].organization.value, "department");
}

TEST_P(StaffNamesFor, all_of_the_program_are_for_who_reads_the_audit_log) {
  EXPECT_EQ(staff_names(tx(), lead.actor, morning, {})->names.size(), 2u);
  EXPECT_TRUE(staff_names(tx(), nurse.actor, morning, {})->names.empty());
  EXPECT_EQ(reason_of(staff_names(tx(), public_actor(spring), morning, {{nurse.id}})), "access.permission_missing");
  Actor elsewhere = lead.actor;
  elsewhere.program = {"autumn"};
  EXPECT_TRUE(staff_names(tx(), elsewhere, morning, {{nurse.id}})->names.empty());
}

TEST_P(StaffNamesFor, three_hundred_at_once_are_enough) {
  const auto refused = staff_names(tx(), nurse.actor, morning, {std::vector<StaffId>(301, nurse.id)});
  EXPECT_EQ(reason_of(refused), "access.too_many_names");
}

}  // namespace
}  // namespace quell::access
