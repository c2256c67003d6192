#include "people/match_learn.h"

#include <gtest/gtest.h>

#include "people/testing/drawn_records.h"

namespace quell::people {
namespace {

MatchList list_from(const DrawnRecords& wanted) {
  MatchList list;
  EXPECT_TRUE(add_text(list, drawn_records(wanted)));
  return list;
}

TEST(MatchLearn, chance_is_counted_in_the_list_at_hand) {
  MatchList list;  // all live in one town
  std::string csv = "id,last_name,city\n";
  for (int i = 0; i < 400; ++i) csv += std::to_string(i) + ",name" + std::to_string(i * 7919) + ",Hartford\n";
  ASSERT_TRUE(add_text(list, csv));
  const double before = match_weights().at(MatchClass::unrelated, MatchField::address, Agreement::city).probability;
  const double after =
      with_chance_of(list, match_weights()).at(MatchClass::unrelated, MatchField::address, Agreement::city).probability;
  EXPECT_LT(before, 0.1);
  EXPECT_GT(after, 0.8) << "that the town agrees proves nothing here";
}

TEST(MatchLearn, what_is_never_seen_by_chance_stays_as_believed_and_never_becomes_impossible) {
  const MatchWeights weights = with_chance_of(list_from({.people = 300}), match_weights());
  const double ssn = weights.at(MatchClass::unrelated, MatchField::ssn, Agreement::exact).probability;
  EXPECT_GT(ssn, 0);
  EXPECT_LT(ssn, 1e-4);
}

TEST(MatchLearn, a_list_with_many_mistakes_teaches_that_mistakes_are_usual) {
  const auto typos_in = [](double mistakes) {
    const MatchList list = list_from({.people = 1'000, .seed = 5, .mistakes = mistakes});
    const MatchBlocks blocks{list.records, list.words, 400};
    return learnt(list, blocks, with_chance_of(list, match_weights()), 1'000)
        .at(MatchClass::same_person, MatchField::family_name, Agreement::typo)
        .probability;
  };
  EXPECT_GT(typos_in(3), typos_in(0.1) * 1.5);
}

TEST(MatchLearn, a_list_without_pairs_teaches_nothing) {
  MatchList list;
  ASSERT_TRUE(add_text(list, "id,last_name\n1,Quigley\n"));
  const MatchBlocks blocks{list.records, list.words, 400};
  const MatchWeights weights = learnt(list, blocks, match_weights(), 100);
  EXPECT_NEAR(weights.at(MatchClass::same_person, MatchField::sex, Agreement::differs).probability,
              match_weights().at(MatchClass::same_person, MatchField::sex, Agreement::differs).probability, 1e-9);
}

}  // namespace
}  // namespace quell::people
