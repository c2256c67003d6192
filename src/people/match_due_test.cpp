#include "people/match_due.h"

#include "people/add_contact_point.h"
#include "people/edit_person.h"
#include "people/list_possible_matches.h"
#include "people/testing/two_records.h"

namespace quell::people {
namespace {

struct MatchDue : TwoRecords {
  std::size_t compare() {
    const auto matched = match_due_people(tx(), spring, 100);
    EXPECT_TRUE(matched);
    keep_matches(tx(), access::system_actor(spring), noon, *matched);
    return matched->size();
  }
  std::size_t pairs() { return list_possible_matches(tx(), investigator(), noon, {})->matches.size(); }

  void add(const std::string& id, const std::string& given, int day, const std::string& phone) {
    Identity identity{.name_to_call = name(given)};
    identity.registry_name = RegistryName{.given = name(given), .family = name("Okonkwo")};
    identity.born_on = Private{make_date(1988, 3, static_cast<unsigned>(day))};
    ASSERT_TRUE(register_person(tx(), front_desk(), noon, next(), with_phone(new_person(id, identity), phone)));
  }
};
ON_EACH_DATABASE(MatchDue);

TEST_P(MatchDue, finds_the_second_record_of_a_person_whichever_came_first) {
  compare();
  const std::size_t before = pairs();
  add("chi", "Chidi", 7, "2035550144");
  add("chi2", "Chidi", 7, "2035550144");
  add("far", "Wendeline", 21, "2035550145");
  EXPECT_EQ(compare(), 3u);
  EXPECT_EQ(pairs(), before + 1) << "one pair, and none with a stranger of the same family name";
  EXPECT_EQ(compare(), 0u) << "nobody is compared twice for nothing";
}

TEST_P(MatchDue, looks_again_when_a_phone_or_a_name_is_new) {
  compare();
  ASSERT_TRUE(add_contact_point(tx(), front_desk(), noon, next(),
                                {{"annie"}, {.id = {"second"}, .phone = private_text<40>("2035550123")}}));
  EXPECT_EQ(compare(), 1u);
  const auto seen = match_due_people(tx(), spring, 100);
  EXPECT_TRUE(seen->empty());
}

TEST_P(MatchDue, is_not_forgotten_for_who_changes_during_the_comparison) {
  compare();
  mark_for_matching(tx(), spring, {"ana"});
  const auto seen = match_due_people(tx(), spring, 100);
  mark_for_matching(tx(), spring, {"ana"});
  keep_matches(tx(), access::system_actor(spring), noon, *seen);
  EXPECT_EQ(compare(), 1u);
}

TEST_P(MatchDue, asks_nothing_about_records_that_are_one) {
  ASSERT_TRUE(merge("ana", "annie"));
  compare();
  EXPECT_EQ(pairs(), 0u);
}

}  // namespace
}  // namespace quell::people
