#include "people/match_decision.h"

#include "people/list_possible_matches.h"
#include "people/testing/two_records.h"

namespace quell::people {
namespace {

struct MatchDecisionTest : TwoRecords {
  std::size_t waiting() { return list_possible_matches(tx(), investigator(), noon, {})->matches.size(); }
};
ON_EACH_DATABASE(MatchDecisionTest);

TEST_P(MatchDecisionTest, takes_a_pair_from_the_list_and_puts_it_back) {
  note("annie", "ana");
  EXPECT_EQ(waiting(), 1u);
  ASSERT_TRUE(keep_apart(tx(), investigator(), noon, next(), {{"ana"}, {"annie"}}));
  EXPECT_EQ(waiting(), 0u);
  note("ana", "annie");
  EXPECT_EQ(waiting(), 0u) << "found again the other way round, it is not asked again";
  ASSERT_TRUE(look_again(tx(), investigator(), noon, next(), {{"annie"}, {"ana"}}));
  EXPECT_EQ(waiting(), 1u);
}

TEST_P(MatchDecisionTest, follows_a_merge_and_its_undo) {
  ASSERT_TRUE(register_person(tx(), front_desk(), noon, next(), new_person("anna", TwoRecords::annie())));
  note("annie", "ana");
  note("annie", "anna");
  ASSERT_TRUE(merge("ana", "annie"));
  EXPECT_EQ(waiting(), 0u) << "the other pair is about a record that is not in force";
  EXPECT_EQ(keep_apart(tx(), investigator(), noon, next(), {{"ana"}, {"annie"}}).error().reason,
            "people.merged_already");
  ASSERT_TRUE(undo());
  EXPECT_EQ(waiting(), 2u);
}

TEST_P(MatchDecisionTest, is_not_asked_about_a_record_that_was_merged_while_the_pair_was_found) {
  ASSERT_TRUE(register_person(tx(), front_desk(), noon, next(), new_person("anna", TwoRecords::annie())));
  ASSERT_TRUE(merge("ana", "annie"));
  note("anna", "annie");
  EXPECT_EQ(waiting(), 0u);
  note("anna", "ana");
  EXPECT_EQ(waiting(), 1u);
}

TEST_P(MatchDecisionTest, is_about_pairs_that_were_found_and_for_investigators) {
  EXPECT_EQ(keep_apart(tx(), investigator(), noon, next(), {{"ana"}, {"annie"}}).error().reason,
            "people.match_unknown");
  EXPECT_EQ(keep_apart(tx(), front_desk(), noon, next(), {{"ana"}, {"annie"}}).error().reason,
            "access.permission_missing");
  EXPECT_EQ(look_again(tx(), front_desk(), noon, next(), {{"ana"}, {"annie"}}).error().reason,
            "access.permission_missing");
}

}  // namespace
}  // namespace quell::people
