#include "people/list_possible_matches.h"

#include "people/shred_person.h"
#include "people/testing/two_records.h"

namespace quell::people {
namespace {

struct ListPossibleMatchesTest : TwoRecords {
  Result<PossibleMatchPage> list(std::optional<std::string> after = {}) {
    ListPossibleMatches request;
    if (after) request.after = Text<140>{*after};
    return list_possible_matches(tx(), investigator(), noon, request);
  }
};
ON_EACH_DATABASE(ListPossibleMatchesTest);

TEST_P(ListPossibleMatchesTest, shows_enough_of_both_to_tell_them_apart) {
  note("annie", "ana", 5.25);
  const auto page = list();
  ASSERT_EQ(page->matches.size(), 1u);
  EXPECT_EQ(page->matches[0].person.name_to_call, name("Annie Garcia"));
  EXPECT_EQ(page->matches[0].other.born_on, Private{make_date(1990, 5, 12)});
  EXPECT_DOUBLE_EQ(page->matches[0].bits, 5.25);
  EXPECT_FALSE(page->next);
}

TEST_P(ListPossibleMatchesTest, comes_in_pages_the_likeliest_first) {
  for (int i = 0; i < 60; ++i) {
    const std::string id = "p" + std::to_string(i);
    ASSERT_TRUE(register_person(tx(), front_desk(), noon, next(), new_person(id, annie())));
    note(id, "ana", i % 20);
  }
  const auto first = list();
  ASSERT_EQ(first->matches.size(), 50u);
  ASSERT_TRUE(first->next);
  const auto second = list(*first->next);
  ASSERT_EQ(second->matches.size(), 10u);
  EXPECT_FALSE(second->next);
  double last = 100;
  for (const auto* page : {&*first, &*second})
    for (const PossibleMatchLine& line : page->matches) {
      EXPECT_LE(line.bits, last);
      last = line.bits;
    }
}

TEST_P(ListPossibleMatchesTest, leaves_out_who_was_erased) {
  note("annie", "ana");
  ASSERT_TRUE(shred_person(tx(), access::system_actor(spring), noon, {"ana"}));
  EXPECT_TRUE(list()->matches.empty());
}

TEST_P(ListPossibleMatchesTest, is_for_investigators_and_its_own_pages) {
  EXPECT_EQ(list_possible_matches(tx(), front_desk(), noon, {}).error().reason, "access.permission_missing");
  for (const char* after : {"", "12", "12_", "12_a", "x_a_b", "12_a b_c"})
    EXPECT_EQ(list(after).error().reason, "people.page_unknown") << after;
}

}  // namespace
}  // namespace quell::people
