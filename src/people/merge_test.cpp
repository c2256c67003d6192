#include "people/merge.h"

#include "people/testing/two_records.h"

namespace quell::people {
namespace {

struct MergeTest : TwoRecords {};
ON_EACH_DATABASE(MergeTest);

TEST_P(MergeTest, is_told_with_who_did_it_until_it_is_undone) {
  ASSERT_TRUE(merge("ana", "annie"));
  const auto list = merges_of_person(tx(), investigator(), noon, {{"ana"}});
  ASSERT_EQ(list->merges.size(), 1u);
  EXPECT_EQ(list->merges[0].merged, PersonId{"annie"});
  EXPECT_EQ(list->merges[0].merged_by, StaffId{"ines"});
  ASSERT_TRUE(undo());
  EXPECT_TRUE(merges_of_person(tx(), investigator(), noon, {{"ana"}})->merges.empty());
  EXPECT_EQ(find_merge(tx(), spring, {"m1"})->undone_by, StaffId{"ines"});
}

TEST_P(MergeTest, is_of_one_program_and_for_investigators) {
  ASSERT_TRUE(merge("ana", "annie"));
  EXPECT_FALSE(find_merge(tx(), {"autumn"}, {"m1"}));
  EXPECT_EQ(merges_of_person(tx(), front_desk(), noon, {{"ana"}}).error().reason, "access.permission_missing");
}

}  // namespace
}  // namespace quell::people
