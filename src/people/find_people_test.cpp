#include "people/find_people.h"

#include <gtest/gtest.h>

#include "people/testing/made_up_people.h"
#include "storage/testing/each_database.h"

namespace quell::people {
namespace {

struct FindPeopleTest : storage::EachDatabase {
  Seed seed = Seed::from_number(1);

  void add(const std::string& id, const std::string& given, const std::string& family, int birth_year) {
    Identity identity{.name_to_call = name(given)};
    identity.registry_name = RegistryName{.given = name(given), .family = name(family)};
    identity.born_on = Private{make_date(birth_year, 5, 12)};
    ASSERT_TRUE(register_person(tx(), front_desk(), noon, Seed::from_number(seed.next_number_below(1 << 30)),
                                with_phone(new_person(id, identity), "+1203555" + std::to_string(birth_year))));
  }
  void SetUp() override {
    add("ana", "Ana María", "García-López", 1990);
    add("jose", "José", "O'Neil", 1981);
    add("maryann", "Maryann", "Lee", 1970);
    add("catherine", "Catherine", "Smith", 1990);
    tx().take_touched();
  }
  std::string found(const FindPeople& request) {
    const auto answer = find_people(tx(), front_desk(), noon, request);
    if (!answer) return answer.error().reason;
    std::string ids;
    for (const FoundPerson& person : answer->people) ids += (ids.empty() ? "" : " ") + person.id.text;
    return ids + (answer->type_more ? " ..." : "");
  }
};
ON_EACH_DATABASE(FindPeopleTest);

TEST_P(FindPeopleTest, finds_by_any_part_of_the_name_in_any_order) {
  for (const char* typed : {"garcia", "García", "GARCIA-LOPEZ", "lopez ana", "gar", "garc", "garci", "Ana Mar",
                            "garcialopez", "maria garcia", "lop gar ana"})
    EXPECT_EQ(found(by_name(typed)), "ana") << typed;
  for (const char* typed : {"jose", "José", "oneil", "O’Neil", "one"})
    EXPECT_EQ(found(by_name(typed)), "jose") << typed;
}

TEST_P(FindPeopleTest, finds_a_name_that_sounds_the_same) {
  EXPECT_EQ(found(by_name("Kathryn")), "catherine");
  EXPECT_EQ(found(by_name("Smyth katherine")), "catherine");
  EXPECT_EQ(found(by_name("lopes")), "ana");
}

TEST_P(FindPeopleTest, finds_words_written_apart_or_as_one) {
  EXPECT_EQ(found(by_name("mary ann")), "maryann");
  EXPECT_EQ(found(by_name("Maryann")), "maryann");
}

TEST_P(FindPeopleTest, finds_by_birth_date_and_phone_and_narrows_by_all_of_them) {
  EXPECT_EQ(found({.born_on = Private{make_date(1990, 5, 12)}}), "ana catherine");
  EXPECT_EQ(found({.phone = private_text<40>("(203) 555-1981")}), "jose");
  EXPECT_EQ(found({.name = name("smith"), .born_on = Private{make_date(1990, 5, 12)}}), "catherine");
  EXPECT_EQ(found({.name = name("garcia"), .born_on = Private{make_date(1981, 5, 12)}}), "");
}

TEST_P(FindPeopleTest, of_two_letters_needs_the_whole_word) {
  EXPECT_EQ(found(by_name("le")), "");
  EXPECT_EQ(found(by_name("lee")), "maryann");
}

TEST_P(FindPeopleTest, needs_something_to_search_by) {
  EXPECT_EQ(found({}), "people.search_empty");
  EXPECT_EQ(found(by_name(" - ")), "people.search_empty");
  EXPECT_EQ(found({.phone = private_text<40>("12")}), "people.phone_unreadable");
}

TEST_P(FindPeopleTest, stays_within_its_program) {
  access::Actor elsewhere = front_desk();
  elsewhere.program = {"autumn"};
  EXPECT_TRUE(find_people(tx(), elsewhere, noon, by_name("garcia"))->people.empty());
}

TEST_P(FindPeopleTest, is_for_staff_who_may_search) {
  const auto refused = find_people(tx(), access::public_actor(spring), noon, by_name("garcia"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, "access.permission_missing");
}

TEST_P(FindPeopleTest, notes_everyone_who_was_shown_and_nobody_else) {
  EXPECT_EQ(found(by_name("smith")), "catherine");
  const auto touched = tx().take_touched();
  ASSERT_EQ(touched.size(), 1u);
  EXPECT_EQ(touched[0].subject_id, "catherine");
}

TEST_P(FindPeopleTest, goes_on_page_by_page_until_all_were_shown_once) {
  for (int i = 0; i < 30; ++i) add("smith-" + std::to_string(i), "Sam" + std::to_string(i % 7), "Smith", 1950 + i);
  std::set<std::string> seen;
  FindPeople request = by_name("smith");
  request.count_max = PageSize{7};
  for (int page = 0; page < 5; ++page) {
    const auto answer = find_people(tx(), front_desk(), noon, request);
    ASSERT_TRUE(answer);
    for (const FoundPerson& person : answer->people) EXPECT_TRUE(seen.insert(person.id.text).second);
    EXPECT_EQ(answer->next.has_value(), page < 4);
    request.after = answer->next;
  }
  EXPECT_EQ(seen.size(), 31u);
}

TEST_P(FindPeopleTest, shows_enough_to_tell_people_apart_and_no_more) {
  const auto answer = find_people(tx(), front_desk(), noon, by_name("garcia"));
  ASSERT_EQ(answer->people.size(), 1u);
  EXPECT_EQ(answer->people[0].phones_end_in.at(0).reveal().value, "1990");
  EXPECT_EQ(answer->people[0].born_on->reveal(), make_date(1990, 5, 12));
}

}  // namespace
}  // namespace quell::people
