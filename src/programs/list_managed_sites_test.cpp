#include "programs/list_managed_sites.h"

#include <gtest/gtest.h>

#include "programs/testing/with_program.h"

namespace quell::programs {
namespace {

struct ListManagedSites : WithProgram {};
ON_EACH_DATABASE(ListManagedSites);

TEST_P(ListManagedSites, shows_each_site_with_its_checklist) {
  const auto list = list_managed_sites(tx(), system, now, {});
  ASSERT_TRUE(list);
  ASSERT_EQ(list->sites.size(), 2u);
  EXPECT_FALSE(list->sites[0].is_open);  // Hill Clinic
  EXPECT_TRUE(list->sites[1].is_open);
  EXPECT_EQ(list->sites[0].requirements.size(), 5u);
  EXPECT_TRUE(list->sites[0].changes.empty());
}

TEST_P(ListManagedSites, is_for_the_lead) {
  EXPECT_EQ(list_managed_sites(tx(), anyone, now, {}).error().reason, "access.permission_missing");
}

}  // namespace
}  // namespace quell::programs
