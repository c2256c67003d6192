#include "people/shred_person.h"

#include <gtest/gtest.h>

#include "people/edit_person.h"
#include "people/find_people.h"
#include "people/person_history.h"
#include "people/read_person.h"
#include "people/testing/made_up_people.h"
#include "storage/testing/each_database.h"

namespace quell::people {
namespace {

struct ShredPerson : storage::EachDatabase {
  void SetUp() override {
    ASSERT_TRUE(register_person(tx(), front_desk(), noon, seed, with_phone(new_person("ana", ana()), "203 555 0123")));
    ASSERT_TRUE(edit_person(tx(), front_desk(), noon, seed, {{"ana"}, 1, {.name_to_call = name("Beatriz")}}));
  }
};
ON_EACH_DATABASE(ShredPerson);

TEST_P(ShredPerson, leaves_nothing_to_read_or_to_find) {
  ASSERT_TRUE(shred_person(tx(), access::system_actor(spring), noon, {"ana"}));
  EXPECT_EQ(read_person(tx(), front_desk(), noon, {{"ana"}}).error().reason, "people.erased");
  EXPECT_EQ(person_history(tx(), front_desk(), noon, {{"ana"}}).error().reason, "people.erased");
  EXPECT_TRUE(find_people(tx(), front_desk(), noon, by_name("Beatriz"))->people.empty());
  EXPECT_TRUE(find_people(tx(), front_desk(), noon, {.phone = private_text<40>("2035550123")})->people.empty());
  EXPECT_TRUE(read_people(tx(), front_desk(), noon, {{"ana"}})->empty());
}

TEST_P(ShredPerson, done_twice_is_done_once) {
  ASSERT_TRUE(shred_person(tx(), access::system_actor(spring), noon, {"ana"}));
  EXPECT_TRUE(shred_person(tx(), access::system_actor(spring), noon, {"ana"}));
}

TEST_P(ShredPerson, is_for_the_program_itself_and_for_persons_that_exist) {
  EXPECT_EQ(shred_person(tx(), front_desk(), noon, {"ana"}).error().reason, "access.permission_missing");
  EXPECT_EQ(shred_person(tx(), access::system_actor(spring), noon, {"x"}).error().reason, "people.person_unknown");
  EXPECT_TRUE(read_person(tx(), front_desk(), noon, {{"ana"}}));
}

}  // namespace
}  // namespace quell::people
