#include "people/candidates.h"

#include <gtest/gtest.h>

#include "people/index_person.h"
#include "people/testing/made_up_people.h"
#include "storage/testing/each_database.h"

namespace quell::people {
namespace {

Candidates of(std::vector<PersonId> ids, bool complete = true) { return {std::move(ids), complete}; }

TEST(CandidateSets, that_are_complete_narrow_each_other) {
  EXPECT_EQ(in_all({of({{"a"}, {"b"}, {"c"}}), of({{"b"}, {"c"}, {"d"}}), of({{"c"}})}).ids,
            std::vector<PersonId>{{"c"}});
  EXPECT_TRUE(in_all({}).ids.empty());
}

TEST(CandidateSets, that_are_cut_off_narrow_nothing) {
  const Candidates both = in_all({of({{"a"}, {"b"}}, false), of({{"c"}, {"d"}, {"e"}})});
  EXPECT_EQ(both.ids.size(), 3u);
  EXPECT_TRUE(both.complete);
  EXPECT_FALSE(in_all({of({{"a"}}, false), of({{"b"}}, false)}).complete);
}

TEST(CandidateSets, joined_hold_each_id_once) {
  EXPECT_EQ(in_any(of({{"a"}, {"b"}}), of({{"b"}, {"c"}})).ids, (std::vector<PersonId>{{"a"}, {"b"}, {"c"}}));
}

struct CandidatesTest : storage::EachDatabase {};
ON_EACH_DATABASE(CandidatesTest);

TEST_P(CandidatesTest, of_a_word_are_found_by_spelling_beginning_and_sound) {
  ASSERT_TRUE(register_person(tx(), front_desk(), noon, Seed::from_number(1), new_person("ana", ana())));
  for (const char* word : {"garcia", "gar", "garci", "garsia", "ani"})
    EXPECT_EQ(candidates_by_word(tx(), spring, word).ids, std::vector<PersonId>{{"ana"}}) << word;
  EXPECT_TRUE(candidates_by_word(tx(), spring, "ga").ids.empty());
  EXPECT_TRUE(candidates_by_word(tx(), {"autumn"}, "garcia").ids.empty());
}

}  // namespace
}  // namespace quell::people
