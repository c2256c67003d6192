#include "people/match_weights.h"

#include <gtest/gtest.h>

#include "core/csv.h"
#include "core/described.h"
#include "core/embedded_files.h"

namespace quell::people {
namespace {

// Levels that stand in for another: an SSN is compared whole or by its last four digits, never both.
double sum_of(MatchClass which, MatchField field) {
  double sum = 0;
  for (std::size_t level = 0; level < agreement_count; ++level)
    if (static_cast<Agreement>(level) != Agreement::last_four)
      sum += match_weights().at(which, field, static_cast<Agreement>(level)).probability;
  return sum;
}

TEST(MatchWeights, of_one_person_make_a_whole_of_each_field) {
  each_choice<MatchField>([](auto field) {
    if (field.value == MatchField::mrn) return;  // what differs says nothing there
    // A swapped family name is counted with the given name.
    const double whole = field.value == MatchField::family_name ? 2 : 1;
    EXPECT_NEAR(sum_of(MatchClass::same_person, field.value), whole, 0.025) << field.name;
    EXPECT_NEAR(sum_of(MatchClass::household, field.value), 1, 0.025) << field.name;
    EXPECT_NEAR(sum_of(MatchClass::namesake, field.value), 1, 0.08) << field.name;
    EXPECT_LE(sum_of(MatchClass::unrelated, field.value), 1.001) << field.name;
  });
}

TEST(MatchWeights, an_exact_field_speaks_for_one_person_and_one_that_differs_against) {
  each_choice<MatchField>([](auto field) {
    const auto weight = [&](MatchClass which, Agreement level) {
      return match_weights().at(which, field.value, level);
    };
    const LevelWeight chance = weight(MatchClass::unrelated, Agreement::exact);
    EXPECT_TRUE(chance.listed) << field.name;
    if (chance.per_share == 0) {
      EXPECT_GT(weight(MatchClass::same_person, Agreement::exact).probability, chance.probability) << field.name;
    }
    const LevelWeight differs = weight(MatchClass::same_person, Agreement::differs);
    EXPECT_TRUE(!differs.listed || differs.probability < weight(MatchClass::unrelated, Agreement::differs).probability)
        << field.name;
  });
}

TEST(MatchWeights, each_says_how_it_was_obtained) {
  for (const char* file : {"matching/weights.csv", "matching/policy.csv"})
    for (const CsvRow& row : *read_csv(*embedded_file(file))) EXPECT_GT(row.cells.back().size(), 2u) << row.line;
}

TEST(MatchWeights, the_policy_leaves_room_for_a_persons_look) {
  const MatchPolicy& policy = match_weights().policy;
  EXPECT_GT(policy.match_bits, policy.possible_bits);
  EXPECT_NE(policy.birth_date & bit_of(Agreement::exact), 0u);
  EXPECT_EQ(policy.birth_date & bit_of(Agreement::differs), 0u);
  EXPECT_EQ(policy.corroborated_by.size(), 3u);
}

}  // namespace
}  // namespace quell::people
