#include "people/possible_match.h"

#include <gtest/gtest.h>

#include "people/testing/made_up_people.h"
#include "storage/testing/each_database.h"
#include "worklist/list_tasks.h"

namespace quell::people {
namespace {

struct PossibleMatches : storage::EachDatabase {
  void SetUp() override {
    for (const char* id : {"ana", "ana-again"})
      ASSERT_TRUE(
          register_person(tx(), front_desk(), noon, Seed::from_number(std::string{id}.size()), new_person(id, ana())));
  }
};
ON_EACH_DATABASE(PossibleMatches);

TEST_P(PossibleMatches, are_kept_once_with_one_task_to_look_at_them) {
  const access::Actor system = access::system_actor(spring);
  Seed draws = Seed::from_number(9);
  note_possible_match(tx(), system, noon, draws, {{"ana-again"}, {"ana"}, 6.5});
  note_possible_match(tx(), system, noon, draws, {{"ana-again"}, {"ana"}, 6.5});
  const auto pairs = possible_matches_of(tx(), spring, {"ana"});
  ASSERT_EQ(pairs.size(), 1u);
  EXPECT_EQ(pairs.front().person_id, PersonId{"ana-again"});
  EXPECT_EQ(pairs.front().hundredth_bits, 650);
  worklist::TaskFilter filter;
  filter.kind = "people.possible_match";
  EXPECT_EQ(worklist::list_tasks(tx(), system, noon, filter)->tasks.size(), 1u);
}

}  // namespace
}  // namespace quell::people
