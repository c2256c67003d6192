#include "people/record_demographics.h"

#include <gtest/gtest.h>

#include "people/read_person.h"
#include "people/testing/made_up_people.h"
#include "storage/event.h"
#include "storage/testing/each_database.h"

namespace quell::people {
namespace {

const access::Actor anyone = access::public_actor(spring);

struct AskedKind {
  std::string kind;
};
BOOST_DESCRIBE_STRUCT(AskedKind, (), (kind))

struct RecordDemographicsTest : storage::EachDatabase {
  void SetUp() override {
    ASSERT_TRUE(register_person(tx(), anyone, noon, seed, new_person("ana", {.name_to_call = name("Ani")})));
  }
};
ON_EACH_DATABASE(RecordDemographicsTest);

const Demographics asian_and_white{.races = {Private{Race::asian}, Private{Race::white}},
                                   .ethnicity = Private{Ethnicity::not_hispanic_or_latino}};

TEST_P(RecordDemographicsTest, are_kept_beside_the_name) {
  ASSERT_TRUE(record_demographics(tx(), anyone, noon, seed, {{"ana"}, asian_and_white}));
  const Person person = *open_person(tx(), spring, {"ana"});
  EXPECT_EQ(person.identity.demographics, asian_and_white);
  EXPECT_EQ(person.identity.name_to_call, name("Ani"));
}

TEST_P(RecordDemographicsTest, may_be_declined) {
  const Demographics declined{.races = {Private{Race::declined}}, .ethnicity = Private{Ethnicity::declined}};
  EXPECT_TRUE(record_demographics(tx(), anyone, noon, seed, {{"ana"}, declined}));
}

TEST_P(RecordDemographicsTest, are_recorded_once_and_the_same_twice_is_once) {
  ASSERT_TRUE(record_demographics(tx(), anyone, noon, seed, {{"ana"}, asian_and_white}));
  ASSERT_TRUE(record_demographics(tx(), anyone, noon, seed, {{"ana"}, asian_and_white}));
  const Demographics other{.races = {Private{Race::declined}}};
  const auto refused = record_demographics(tx(), anyone, noon, seed, {{"ana"}, other});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, "people.demographics_recorded");
  EXPECT_EQ(open_person(tx(), spring, {"ana"})->version, 2);
}

TEST_P(RecordDemographicsTest, bring_gender_and_sex_where_none_stood_and_change_none_that_did) {
  RecordDemographics request{{"ana"}, asian_and_white, Private{Gender::transgender_man}, Private{Sex::female}};
  request.demographics.race_in_own_words = private_text<100>("Lao and Irish");
  ASSERT_TRUE(record_demographics(tx(), anyone, noon, seed, request));
  const Identity kept = open_person(tx(), spring, {"ana"})->identity;
  EXPECT_EQ(kept.gender, Private{Gender::transgender_man});
  EXPECT_EQ(kept.sex, Private{Sex::female});
  EXPECT_EQ(kept.demographics->race_in_own_words, private_text<100>("Lao and Irish"));

  ASSERT_TRUE(register_person(tx(), anyone, noon, Seed::from_number(9), new_person("bea", ana())));
  ASSERT_TRUE(record_demographics(tx(), anyone, noon, seed, {{"bea"}, {}, Private{Gender::woman}, {}}));
  EXPECT_EQ(open_person(tx(), spring, {"bea"})->identity.gender, Private{Gender::transgender_woman});
}

TEST_P(RecordDemographicsTest, that_nobody_answered_are_no_answer_and_nothing_is_written) {
  ASSERT_TRUE(record_demographics(tx(), anyone, noon, seed, {{"ana"}, Demographics{}}));
  const Person person = *open_person(tx(), spring, {"ana"});
  EXPECT_EQ(person.version, 1);
  EXPECT_FALSE(person.identity.demographics);
  EXPECT_FALSE(demographics_answered(tx(), spring, {"ana"})->race);
}

TEST_P(RecordDemographicsTest, are_answered_one_by_one_and_each_answer_stands) {
  const auto say = [&](const Demographics& said) {
    const auto done = record_demographics(tx(), anyone, noon, seed, {{"ana"}, said});
    return done ? "" : done.error().reason;
  };
  EXPECT_EQ(say({.races = {}, .ethnicity = Private{Ethnicity::declined}}), "");
  EXPECT_TRUE(demographics_answered(tx(), spring, {"ana"})->ethnicity) << "rather not say is an answer";
  EXPECT_FALSE(demographics_answered(tx(), spring, {"ana"})->race);
  EXPECT_EQ(say({.races = {Private{Race::asian}}}), "");
  EXPECT_EQ(say({.races = {}, .ethnicity = Private{Ethnicity::hispanic_or_latino}}), "people.demographics_recorded");
  const Demographics kept = *open_person(tx(), spring, {"ana"})->identity.demographics;
  EXPECT_EQ(kept.races, std::vector{Private{Race::asian}});
  EXPECT_EQ(kept.ethnicity, Private{Ethnicity::declined});
}

TEST_P(RecordDemographicsTest, are_announced_once_and_known_as_answered) {
  EXPECT_FALSE(demographics_answered(tx(), spring, {"ana"})->race);
  ASSERT_TRUE(record_demographics(tx(), anyone, noon, seed, {{"ana"}, asian_and_white}));
  ASSERT_TRUE(record_demographics(tx(), anyone, noon, seed, {{"ana"}, asian_and_white}));
  const DemographicsAnswered answered = *demographics_answered(tx(), spring, {"ana"});
  EXPECT_TRUE(answered.race && answered.ethnicity);
  EXPECT_FALSE(answered.gender || answered.sex);
  EXPECT_EQ(demographics_answered(tx(), spring, {"x"}).error().reason, "people.person_unknown");
  const auto events = tx().all<storage::Event>(
      "select id, kind, schema_version, program_id as program, subject_id, occurred_at from storage_event where kind = "
      ":kind",
      AskedKind{"people.demographics_recorded"});
  ASSERT_EQ(events.size(), 1u);
  EXPECT_EQ(events[0].subject_id, "ana");
}

TEST_P(RecordDemographicsTest, that_contradict_themselves_are_refused_and_nothing_is_written) {
  Demographics wrong = asian_and_white;
  wrong.races.push_back(Private{Race::unknown});
  const auto refused = record_demographics(tx(), anyone, noon, seed, {{"ana"}, wrong});
  EXPECT_EQ(refused.error().faults.at(0).field, "/demographics/races");
  EXPECT_EQ(refused.error().faults.at(0).reason, "people.race_contradiction");
  EXPECT_EQ(open_person(tx(), spring, {"ana"})->version, 1);
}

TEST_P(RecordDemographicsTest, need_a_right_and_a_person) {
  EXPECT_EQ(record_demographics(tx(), {.program = spring}, noon, seed, {{"ana"}, {}}).error().reason,
            "access.permission_missing");
  EXPECT_EQ(record_demographics(tx(), anyone, noon, seed, {{"x"}, {}}).error().reason, "people.person_unknown");
}

}  // namespace
}  // namespace quell::people
