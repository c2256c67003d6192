#include "access/staff_name.h"

#include <gtest/gtest.h>

#include "access/staff_record.h"
#include "access/testing/staff.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

struct StaffNames : storage::EachDatabase {
  void SetUp() override { add_organizations(tx()); }
};
ON_EACH_DATABASE(StaffNames);

TEST_P(StaffNames, are_those_that_people_are_called_by) {
  const TestStaff lead = add_staff(tx(), invitation_of("lead", department, {Role::program_lead}));
  EXPECT_EQ(staff_name(tx(), lead.id), find_staff(tx(), lead.id)->display_name.value);
  EXPECT_EQ(staff_name(tx(), {"system"}), "");
}

}  // namespace
}  // namespace quell::access
