#include <gtest/gtest.h>

#include "people/testing/match_pair.h"

namespace quell::people {
namespace {

struct Name {
  const char *first, *last;
  const char *middle = "", *alias = "", *mother = "", *guardian = "", *guardian_last = "";
};

MatchRecord record_of(const Name& name) {
  MatchRecord record;
  record.first_name = name.first;
  record.last_name = name.last;
  record.middle_name = name.middle;
  record.alias = name.alias;
  record.mother_maiden_name = name.mother;
  record.guardian_first = name.guardian;
  record.guardian_last = name.guardian_last;
  return record;
}

Compared between(const Name& a, const Name& b) {
  const Compared there = compared(record_of(a), record_of(b)), back = compared(record_of(b), record_of(a));
  EXPECT_EQ(there.found.levels, back.found.levels) << a.first << " " << b.first << ": the order must not matter";
  return there;
}

Agreement given(const char* a, const char* b) { return between({a, "Doe"}, {b, "Doe"})[MatchField::given_name]; }
Agreement family(const char* a, const char* b) { return between({"Ana", a}, {"Ana", b})[MatchField::family_name]; }

TEST(CompareNames, given_names_agree_in_many_ways) {
  EXPECT_EQ(given("José", "JOSE"), Agreement::exact);
  EXPECT_EQ(given("Mary Ann", "Maryann"), Agreement::exact);
  EXPECT_EQ(given("Bob", "Robert"), Agreement::nickname);
  EXPECT_EQ(given("Chuy", "Jesús"), Agreement::nickname);
  EXPECT_EQ(given("Ana María", "María"), Agreement::compound);
  EXPECT_EQ(given("J", "Jonathan"), Agreement::initial);
  EXPECT_EQ(given("Jonathan", "Jonathon"), Agreement::typo);
  EXPECT_EQ(given("Catherine", "Kathryn"), Agreement::nickname);
  EXPECT_EQ(given("Geoffery", "Jefry"), Agreement::sounds_alike);
  EXPECT_EQ(given("Maria", "Shauna"), Agreement::differs);
  EXPECT_EQ(given("Ann", "Jan"), Agreement::differs) << "of three letters the first must agree";
  EXPECT_EQ(given("", "Ana"), Agreement::missing);
  EXPECT_EQ(given("Baby Boy", "Ana"), Agreement::missing);
}

TEST(CompareNames, surnames_agree_in_many_ways) {
  EXPECT_EQ(family("García", "Garcia"), Agreement::exact);
  EXPECT_EQ(family("de la Cruz", "Cruz"), Agreement::exact);
  EXPECT_EQ(family("Garcia-Lopez", "Lopez"), Agreement::compound);
  EXPECT_EQ(family("Garcia Lopez", "Lopez Garcia"), Agreement::compound);
  EXPECT_EQ(family("Hernandez", "Hernandes"), Agreement::typo);
  EXPECT_EQ(family("Smith", "Jones"), Agreement::differs);
}

TEST(CompareNames, another_name_may_be_an_alias_a_middle_or_a_maiden_name) {
  EXPECT_EQ(between({"Ana", "Doe", "Lucia"}, {"Lucia", "Doe"})[MatchField::given_name], Agreement::other_name);
  EXPECT_EQ(between({"Ana", "Doe", "", "Blanca"}, {"Blanca", "Doe"})[MatchField::given_name], Agreement::other_name);
  EXPECT_EQ(between({"Ana", "Doe", "", "", "Perez"}, {"Ana", "Perez"})[MatchField::family_name], Agreement::other_name);
  EXPECT_EQ(between({"Ana", "Doe", "", "Roe"}, {"Ana", "Roe"})[MatchField::family_name], Agreement::other_name);
}

TEST(CompareNames, names_in_each_others_place_are_seen) {
  const Compared swapped = between({"Garcia", "Ana"}, {"Ana", "Garcia"});
  EXPECT_EQ(swapped[MatchField::given_name], Agreement::swapped);
  EXPECT_EQ(swapped[MatchField::family_name], Agreement::swapped);
  EXPECT_EQ(between({"James", "Thomas"}, {"James", "Thomas"})[MatchField::given_name], Agreement::exact);
}

TEST(CompareNames, middle_names_and_initials_agree) {
  const auto middle = [](const char* a, const char* b) {
    return between({"Ana", "Doe", a}, {"Ana", "Doe", b})[MatchField::middle_name];
  };
  EXPECT_EQ(middle("Lucia", "Lucía"), Agreement::exact);
  EXPECT_EQ(middle("L.", "Lucia"), Agreement::initial);
  EXPECT_EQ(middle("Lucia", "Luica"), Agreement::typo);
  EXPECT_EQ(middle("Lucia", "Rosa"), Agreement::differs);
  EXPECT_EQ(middle("", "Rosa"), Agreement::missing);
}

TEST(CompareNames, a_mothers_name_counts_only_where_it_is_not_the_family_name_again) {
  const auto mother = [](const char* last, const char* a, const char* b) {
    return between({"Ana", last, "", "", a}, {"Ana", last, "", "", b})[MatchField::mother_maiden_name];
  };
  EXPECT_EQ(mother("Doe", "Perez", "Pérez"), Agreement::exact);
  EXPECT_EQ(mother("Doe", "Doe", "Doe"), Agreement::missing) << "counted with the family name";
  EXPECT_EQ(mother("Doe", "Perez", "Roe"), Agreement::differs);
}

TEST(CompareNames, a_guardian_is_known_by_the_given_name) {
  const auto guardian = [](const char* a, const char* b) {
    return between({"Ana", "Doe", "", "", "", a}, {"Ana", "Doe", "", "", "", b})[MatchField::guardian];
  };
  EXPECT_EQ(guardian("Rosa", "Rosa"), Agreement::exact);
  EXPECT_EQ(guardian("Robert", "Bob"), Agreement::typo) << "or a short form";
  EXPECT_EQ(guardian("Rosa", "Carlos"), Agreement::differs);
}

TEST(CompareNames, a_rare_name_that_agrees_proves_more) {
  const double rare = between({"Ximenita", "Quigleyworth"}, {"Ximenita", "Quigleyworth"}).score.bits;
  const double common = between({"Mary", "Smith"}, {"Mary", "Smith"}).score.bits;
  EXPECT_GT(rare, common + 5);
}

TEST(CompareNames, one_letter_in_four_is_a_slip_two_only_in_long_words) {
  EXPECT_TRUE(is_typo("garcia", "gacria"));
  EXPECT_FALSE(is_typo("garcia", "gracias"));
  EXPECT_TRUE(is_typo("montgomery", "mongomerry"));
  EXPECT_FALSE(is_typo("li", "le"));
  EXPECT_FALSE(is_typo("garcia", "garcia")) << "that is exact";
}

}  // namespace
}  // namespace quell::people
