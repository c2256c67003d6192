#include "people/shred_person.h"

#include <gtest/gtest.h>

#include "people/add_contact_point.h"
#include "people/change_contact_point.h"
#include "people/edit_person.h"
#include "people/find_people.h"
#include "people/likely_same.h"
#include "people/person_history.h"
#include "people/read_person.h"
#include "people/testing/made_up_people.h"
#include "storage/database_error.h"
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

// Two at once, each on a connection of its own: the second must wait, and then see what the first has done.
struct ShredPersonOnPostgres : testing::Test {
  storage::TemporaryDatabase temporary{storage::Engine::postgresql};
  std::unique_ptr<storage::Connection> first = begun(), second = begun();
  const AddContactPoint phone{{"ana"}, {.id = {"late"}, .phone = private_text<40>("203 555 0199")}};

  std::unique_ptr<storage::Connection> begun() {
    auto connection = *storage::connect(temporary.url(), storage::test_keys(), storage::Access::write);
    connection->begin(storage::Access::write);
    connection->command("set lock_timeout = '100ms'");
    return connection;
  }
  void SetUp() override {
    ASSERT_TRUE(register_person(*first, front_desk(), noon, seed, with_phone(new_person("ana", ana()), "2035550123")));
    first->commit();
    first->begin(storage::Access::write);
  }
  void end_first() {
    second->rollback();
    first->commit();
    second->begin(storage::Access::write);
  }
};

TEST_F(ShredPersonOnPostgres, lets_nobody_give_a_phone_to_a_person_who_is_being_erased) {
  ASSERT_TRUE(shred_person(*first, access::system_actor(spring), noon, {"ana"}));
  EXPECT_THROW(add_contact_point(*second, front_desk(), noon, seed, phone), storage::DatabaseError);
  end_first();
  EXPECT_EQ(add_contact_point(*second, front_desk(), noon, seed, phone).error().reason, "people.erased");
}

TEST_F(ShredPersonOnPostgres, waits_for_the_phone_that_is_being_added) {
  ASSERT_TRUE(add_contact_point(*first, front_desk(), noon, seed, phone));
  EXPECT_THROW(shred_person(*second, access::system_actor(spring), noon, {"ana"}), storage::DatabaseError);
  end_first();
  ASSERT_TRUE(shred_person(*second, access::system_actor(spring), noon, {"ana"}));
  EXPECT_TRUE(find_by_phone(*second, spring, private_text<40>("203 555 0199")).empty());
}

TEST_F(ShredPersonOnPostgres, and_an_edit_lose_no_phone_that_is_being_added) {
  const EditPerson edit{{"ana"}, 1, {.name_to_call = name("Beatriz")}};
  ASSERT_TRUE(add_contact_point(*first, front_desk(), noon, seed, phone));
  EXPECT_THROW(edit_person(*second, front_desk(), noon, seed, edit), storage::DatabaseError);
  end_first();
  ASSERT_TRUE(edit_person(*second, front_desk(), noon, seed, edit));
  EXPECT_EQ(find_by_phone(*second, spring, private_text<40>("203 555 0199")), std::vector<PersonId>{{"ana"}});
}

TEST_F(ShredPersonOnPostgres, and_a_change_of_a_phone_wait_for_each_other) {
  ASSERT_TRUE(shred_person(*first, access::system_actor(spring), noon, {"ana"}));
  const RemoveContactPoint removal{{"ana"}, {"ana-phone"}, 1};
  EXPECT_THROW(remove_contact_point(*second, front_desk(), noon, seed, removal), storage::DatabaseError);
  end_first();
  EXPECT_EQ(remove_contact_point(*second, front_desk(), noon, seed, removal).error().reason, "people.erased");
}

TEST_P(ShredPerson, is_for_the_program_itself_and_for_persons_that_exist) {
  EXPECT_EQ(shred_person(tx(), front_desk(), noon, {"ana"}).error().reason, "access.permission_missing");
  EXPECT_EQ(shred_person(tx(), access::system_actor(spring), noon, {"x"}).error().reason, "people.person_unknown");
  EXPECT_TRUE(read_person(tx(), front_desk(), noon, {{"ana"}}));
}

}  // namespace
}  // namespace quell::people
