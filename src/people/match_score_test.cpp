#include "people/match_score.h"

#include <gtest/gtest.h>

#include "people/testing/match_pair.h"

namespace quell::people {
namespace {

MatchRecord with(auto&& change) {
  MatchRecord record = ana_record();
  change(record);
  return record;
}

MatchScore score_of(auto&& change) { return compared(ana_record(), with(change)).score; }

TEST(MatchScore, the_same_record_twice_is_one_person) {
  const MatchScore same = score_of([](MatchRecord&) {});
  EXPECT_EQ(same.result, MatchResult::match);
  EXPECT_GT(same.bits, 10);
}

TEST(MatchScore, a_nickname_a_moved_flat_or_a_new_phone_is_still_one_person) {
  EXPECT_EQ(score_of([](MatchRecord& r) { r.first_name = "Anita"; }).result, MatchResult::match);
  EXPECT_EQ(score_of([](MatchRecord& r) { r.phones = {"860-444-9876"}; }).result, MatchResult::match);
  EXPECT_EQ(score_of([](MatchRecord& r) {
              r.street = "374 Grand Ave";
              r.zip = "06513";
            }).result,
            MatchResult::match);
}

TEST(MatchScore, name_and_birth_date_alone_are_left_to_a_persons_look) {
  const MatchScore bare = score_of([](MatchRecord& r) {
    r.phones.clear();
    r.street = r.city = r.zip = "";
  });
  EXPECT_EQ(bare.result, MatchResult::possible);
  EXPECT_EQ(bare.held_back, HeldBack::nothing_beside_name_and_birth_date);
}

TEST(MatchScore, a_slip_in_name_or_birth_date_is_left_to_a_persons_look) {
  EXPECT_EQ(score_of([](MatchRecord& r) { r.first_name = "Anq"; }).result, MatchResult::possible);
  EXPECT_EQ(score_of([](MatchRecord& r) { r.birth_date = "1990-12-05"; }).held_back, HeldBack::birth_date);
  EXPECT_EQ(score_of([](MatchRecord& r) { r.last_name = "García"; }).held_back, HeldBack::family_name);
  EXPECT_EQ(score_of([](MatchRecord& r) { r.sex = "M"; }).held_back, HeldBack::a_field_differs);
}

TEST(MatchScore, strangers_who_share_a_birth_date_and_a_surname_are_two) {
  EXPECT_EQ(score_of([](MatchRecord& r) {
              r.first_name = "Josefina";
              r.middle_name = "";
              r.phones = {"860-444-9876"};
              r.street = "374 Grand Ave";
              r.city = "Hartford";
              r.zip = "06106";
            }).result,
            MatchResult::no_match);
}

TEST(MatchScore, twins_share_all_but_the_name_and_are_two) {
  const MatchRecord luis = with([](MatchRecord& r) {
    r.first_name = "Luis";
    r.middle_name = "";
    r.sex = "M";
    r.birth_order = "1";
    r.multiple_birth = "2";
    r.guardian_first = "Rosa";
    r.mother_maiden_name = "Peña";
  });
  MatchRecord lucas = luis;
  lucas.first_name = "Mateo";
  lucas.birth_order = "2";
  EXPECT_EQ(compared(luis, lucas).score.result, MatchResult::no_match);
  lucas.birth_order = lucas.multiple_birth = "";
  EXPECT_EQ(compared(luis, lucas).score.result, MatchResult::no_match) << "nor where nobody wrote that they are twins";
  lucas.first_name = "Luisa";
  EXPECT_NE(compared(luis, lucas).score.result, MatchResult::match) << "names of twins are often alike";
  MatchRecord unnamed = luis;
  unnamed.first_name = "Baby Boy A";
  EXPECT_EQ(compared(luis, unnamed).score.result, MatchResult::possible) << "one of the two: a person must look which";
}

TEST(MatchScore, father_and_son_of_one_name_are_two) {
  const MatchRecord son = with([](MatchRecord& r) {
    r.first_name = "Robert";
    r.last_name = "Quigley";
    r.suffix = "Jr";
    r.sex = "M";
  });
  MatchRecord father = son;
  father.suffix = "Sr.";
  father.birth_date = "1961-03-02";
  EXPECT_EQ(compared(son, father).score.result, MatchResult::no_match);
  father.suffix = "";
  EXPECT_EQ(compared(son, father).score.result, MatchResult::no_match) << "the years between them tell";
  father.birth_date = "";
  father.suffix = "Sr.";
  EXPECT_NE(compared(son, father).score.result, MatchResult::match);
}

TEST(MatchScore, brothers_and_sisters_are_not_one_by_their_address) {
  EXPECT_EQ(score_of([](MatchRecord& r) {
              r.first_name = "Carlos";
              r.middle_name = "";
              r.sex = "M";
              r.birth_date = "1992-11-03";
            }).result,
            MatchResult::no_match);
}

TEST(MatchScore, records_that_tell_nothing_are_two) {
  const MatchScore nothing = compared({}, {}).score;
  EXPECT_EQ(nothing.result, MatchResult::no_match);
  EXPECT_NEAR(nothing.bits, -16.6, 0.3) << "one in a hundred thousand";
}

TEST(MatchScore, among_more_people_the_same_evidence_proves_less) {
  MatchWords words;
  const MatchFeatures ana = match_features(ana_record(), words);
  const Agreements found = compare(ana, ana, words);
  const auto bits = [&](double people) { return score(found, ana, ana, match_weights(), people).bits; };
  EXPECT_GE(bits(1'000), bits(100'000'000));
}

TEST(MatchScore, each_field_that_both_tell_is_explained) {
  MatchWords words;
  const MatchFeatures ana = match_features(ana_record(), words);
  const MatchFeatures other = match_features(with([](MatchRecord& r) { r.phones = {"860-444-9876"}; }), words);
  const auto evidence = explain(compare(ana, other, words), match_weights());
  ASSERT_EQ(evidence.size(), 6u) << "given, middle and family name, birth date, phone, address but for sex";
  for (const FieldEvidence& field : evidence) {
    if (field.field == MatchField::phone) EXPECT_LT(field.bits, 0);
    else EXPECT_GT(field.bits, 0) << name_of(field.field);
  }
}

TEST(MatchScore, leaves_to_a_look_who_agrees_only_in_what_many_share_or_differs_in_a_number) {
  MatchRecord first = ana_record(), second = ana_record();
  first.birth_date = second.birth_date = "1990-01-01";
  EXPECT_EQ(compared(first, second)[MatchField::birth_date], Agreement::year_only);
  EXPECT_EQ(compared(first, second).score.held_back, HeldBack::birth_date);

  first = second = ana_record();
  second.middle_name = "Lucía";
  EXPECT_EQ(compared(first, second).score.held_back, HeldBack::a_field_differs);
  second = first;
  first.ssn = "212-44-9876";
  second.ssn = "545-10-1234";
  EXPECT_EQ(compared(first, second).score.held_back, HeldBack::a_field_differs);

  first = second = ana_record();
  first.phones = second.phones = {};
  first.street = second.street = "Main St";
  EXPECT_EQ(compared(first, second).score.held_back, HeldBack::nothing_beside_name_and_birth_date);
}

}  // namespace
}  // namespace quell::people
