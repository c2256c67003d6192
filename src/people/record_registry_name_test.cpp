#include "people/record_registry_name.h"

#include <gtest/gtest.h>

#include "people/find_people.h"
#include "people/read_person.h"
#include "people/testing/made_up_people.h"
#include "storage/testing/each_database.h"

namespace quell::people {
namespace {

const RegistryName ana_maria{.given = name("Ana"), .middle = {}, .family = name("García"), .suffix = {}};

struct RecordRegistryName : storage::EachDatabase {
  void SetUp() override {
    ASSERT_TRUE(register_person(tx(), front_desk(), noon, seed, new_person("ana", {.name_to_call = name("Ani")})));
  }
};
ON_EACH_DATABASE(RecordRegistryName);

TEST_P(RecordRegistryName, keeps_it_beside_the_name_to_call_and_finds_the_person_by_it) {
  ASSERT_TRUE(record_registry_name(tx(), front_desk(), noon, seed, {{"ana"}, ana_maria}));
  ASSERT_TRUE(record_registry_name(tx(), front_desk(), noon, seed, {{"ana"}, ana_maria}));
  const Person person = *open_person(tx(), spring, {"ana"});
  EXPECT_EQ(person.identity.registry_name, ana_maria);
  EXPECT_EQ(person.identity.name_to_call, name("Ani"));
  EXPECT_EQ(person.version, 2) << "the same twice is once";
  EXPECT_EQ(find_people(tx(), front_desk(), noon, by_name("Garcia"))->people.size(), 1u);
}

TEST_P(RecordRegistryName, needs_a_given_and_a_family_name_and_writes_nothing_without) {
  const auto refused = record_registry_name(tx(), front_desk(), noon, seed, {{"ana"}, {}});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().faults.at(0).field, "/registry_name/given");
  EXPECT_EQ(refused.error().faults.at(0).reason, "people.name_missing");
  EXPECT_EQ(open_person(tx(), spring, {"ana"})->version, 1);
}

TEST_P(RecordRegistryName, needs_a_right_and_a_person) {
  EXPECT_EQ(record_registry_name(tx(), access::public_actor(spring), noon, seed, {{"ana"}, ana_maria}).error().reason,
            "access.permission_missing");
  EXPECT_EQ(record_registry_name(tx(), front_desk(), noon, seed, {{"x"}, ana_maria}).error().reason,
            "people.person_unknown");
}

}  // namespace
}  // namespace quell::people
