#include "people/person_in_force.h"

#include <gtest/gtest.h>

#include "people/read_person.h"
#include "people/testing/made_up_people.h"
#include "storage/testing/each_database.h"

namespace quell::people {
namespace {

struct Merged {
  PersonId person_id;
  ProgramId program_id;
  PersonId in_force_id;
};
BOOST_DESCRIBE_STRUCT(Merged, (), (person_id, program_id, in_force_id))

struct PersonInForce : storage::EachDatabase {
  void SetUp() override {
    for (const char* id : {"old", "new"})
      ASSERT_TRUE(
          register_person(tx(), front_desk(), noon, Seed::from_number(1), new_person(id, {.name_to_call = name(id)})));
    tx().execute(
        "insert into people_identity (person_id, program_id, in_force_id) values (:person_id, :program_id, "
        ":in_force_id)",
        Merged{{"old"}, spring, {"new"}});
  }
};
ON_EACH_DATABASE(PersonInForce);

TEST_P(PersonInForce, is_the_person_itself_where_nothing_was_merged) {
  EXPECT_EQ(person_in_force(tx(), spring, {"new"}), PersonId{"new"});
  EXPECT_EQ(person_in_force(tx(), spring, {"nobody"}), PersonId{"nobody"});
}

TEST_P(PersonInForce, stands_for_the_ids_merged_into_it) {
  EXPECT_EQ(person_in_force(tx(), spring, {"old"}), PersonId{"new"});
  EXPECT_EQ(people_in_force(tx(), spring, {{"new"}, {"old"}, {"x"}}), (std::vector<PersonId>{{"new"}, {"new"}, {"x"}}));
  EXPECT_EQ(ids_of_person(tx(), spring, {"old"}), (std::vector<PersonId>{{"new"}, {"old"}}));
  EXPECT_EQ(read_person(tx(), front_desk(), noon, {{"old"}})->id, PersonId{"new"});
  const auto people = read_people(tx(), front_desk(), noon, {{"old"}});
  EXPECT_EQ(people->at({"old"}).id, PersonId{"new"});
}

TEST_P(PersonInForce, of_another_program_is_not_seen) {
  EXPECT_EQ(person_in_force(tx(), {"autumn"}, {"old"}), PersonId{"old"});
}

}  // namespace
}  // namespace quell::people
