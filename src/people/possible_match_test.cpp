#include "people/possible_match.h"

#include <gtest/gtest.h>

#include "people/list_possible_matches.h"
#include "people/testing/two_records.h"
#include "storage/testing/each_database.h"

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

TEST_P(PossibleMatches, are_kept_once_whichever_of_the_two_is_named_first) {
  const access::Actor system = access::system_actor(spring);
  note_possible_match(tx(), system, noon, {{"ana-again"}, {"ana"}, 6.5});
  note_possible_match(tx(), system, noon, {{"ana-again"}, {"ana"}, 6.5});
  note_possible_match(tx(), system, noon, {{"ana"}, {"ana-again"}, 6.5});
  const auto pairs = list_possible_matches(tx(), investigator(), noon, {})->matches;
  ASSERT_EQ(pairs.size(), 1u);
  EXPECT_EQ(pairs.front().person.id, PersonId{"ana-again"});
  EXPECT_EQ(pairs.front().bits, 6.5);
}

}  // namespace
}  // namespace quell::people
