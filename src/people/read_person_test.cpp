#include "people/read_person.h"

#include <gtest/gtest.h>

#include "people/testing/made_up_people.h"
#include "storage/testing/each_database.h"

namespace quell::people {
namespace {

struct ReadPersonTest : storage::EachDatabase {
  void SetUp() override {
    Seed seed = Seed::from_number(1);
    for (const char* id : {"p1", "p2"})
      ASSERT_TRUE(
          register_person(tx(), front_desk(), noon, Seed{seed}, with_phone(new_person(id, ana()), "203 555 0123")));
    tx().take_touched();
  }
};
ON_EACH_DATABASE(ReadPersonTest);

TEST_P(ReadPersonTest, notes_for_the_audit_whose_record_was_read) {
  ASSERT_TRUE(read_person(tx(), front_desk(), noon, {{"p2"}}));
  const auto touched = tx().take_touched();
  ASSERT_EQ(touched.size(), 1u);
  EXPECT_EQ(touched[0].subject_id, "p2");
}

TEST_P(ReadPersonTest, of_an_id_that_nobody_has_finds_nothing) {
  const auto missing = read_person(tx(), front_desk(), noon, {{"p9"}});
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().kind, FailureKind::not_found);
  EXPECT_EQ(missing.error().reason, "people.person_unknown");
}

TEST_P(ReadPersonTest, of_another_program_finds_nothing) {
  access::Actor elsewhere = front_desk();
  elsewhere.program = {"autumn"};
  EXPECT_EQ(read_person(tx(), elsewhere, noon, {{"p1"}}).error().reason, "people.person_unknown");
  EXPECT_TRUE(read_people(tx(), elsewhere, noon, {{"p1"}})->empty());
}

TEST_P(ReadPersonTest, is_not_for_the_public) {
  const access::Actor anyone = access::public_actor(spring);
  EXPECT_EQ(read_person(tx(), anyone, noon, {{"p1"}}).error().reason, "access.permission_missing");
  EXPECT_EQ(read_people(tx(), anyone, noon, {{"p1"}}).error().reason, "access.permission_missing");
  EXPECT_TRUE(tx().take_touched().empty());
}

TEST_P(ReadPersonTest, reads_many_at_once_and_leaves_out_the_unknown) {
  std::vector<PersonId> ids{{"p2"}, {"p9"}, {"p1"}};
  for (int i = 0; i < 40; ++i) ids.push_back({"nobody-" + std::to_string(i)});
  const auto people = read_people(tx(), front_desk(), noon, ids);
  ASSERT_TRUE(people);
  ASSERT_EQ(people->size(), 2u);
  EXPECT_EQ(people->at({"p1"}).identity, ana());
  EXPECT_EQ(people->at({"p2"}).contact_points.size(), 1u);
  EXPECT_EQ(tx().take_touched().size(), 2u);
}

}  // namespace
}  // namespace quell::people
