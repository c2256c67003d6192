#include "people/person_record.h"

#include <gtest/gtest.h>

#include "people/testing/made_up_people.h"
#include "storage/testing/each_database.h"

namespace quell::people {
namespace {

struct Moved {
  PersonId from, to;
};
BOOST_DESCRIBE_STRUCT(Moved, (), (from, to))

struct PersonRecord : storage::EachDatabase {
  void SetUp() override {
    for (const char* id : {"ana", "ben"})
      ASSERT_TRUE(register_person(tx(), front_desk(), noon, Seed::from_number(id[0]),
                                  with_phone(new_person(id, people::ana()), "203 555 0123")));
  }
  PersonRow row(const char* id) { return *person_row(tx(), spring, {id}); }
};
ON_EACH_DATABASE(PersonRecord);

TEST_P(PersonRecord, moved_to_another_row_does_not_open) {
  PersonRow moved = row("ben");
  moved.sealed_identity = row("ana").sealed_identity;
  EXPECT_EQ(opened_person(tx(), moved).error().reason, "people.sealed_unreadable");

  // Not with the key moved beside it either: the key is bound to its person, too.
  moved.wrapped_key = row("ana").wrapped_key;
  moved.data_key_id = row("ana").data_key_id;
  EXPECT_EQ(opened_person(tx(), moved).error().reason, "people.sealed_unreadable");
}

TEST_P(PersonRecord, with_a_phone_of_somebody_else_does_not_open) {
  tx().execute("update people_contact_point set person_id = :to where person_id = :from", Moved{{"ana"}, {"ben"}});
  EXPECT_EQ(opened_person(tx(), row("ben")).error().reason, "people.sealed_unreadable");
}

TEST_P(PersonRecord, of_an_older_version_does_not_pass_for_the_newer) {
  PersonRow rolled_back = row("ana");
  rolled_back.version = 2;
  EXPECT_EQ(opened_person(tx(), rolled_back).error().reason, "people.sealed_unreadable");
}

TEST_P(PersonRecord, does_not_open_with_another_key_ring) {
  const KeyRing stranger = *KeyRing::from_text(KeyRing::make_text("test-1"));
  EXPECT_EQ(key_of(stranger, row("ana")).error().reason, "people.sealed_unreadable");
  const KeyRing later = *KeyRing::from_text(KeyRing::make_text("later"));
  EXPECT_EQ(key_of(later, row("ana")).error().reason, "people.key_missing");
}

TEST_P(PersonRecord, written_by_a_newer_program_still_opens) {
  const PersonKey key = *key_of(tx().keys(), row("ana"));
  const std::string newer =
      seal_document(key, {"people_person", "ana", 1}, R"({"name_to_call":"Ani","favourite_colour":"green"})");
  EXPECT_EQ(opened_identity(key, {"ana"}, 1, newer)->name_to_call.reveal().value, "Ani");
  const std::string broken = seal_document(key, {"people_person", "ana", 1}, R"({"name_to_call":7})");
  EXPECT_EQ(opened_identity(key, {"ana"}, 1, broken).error().reason, "people.sealed_unreadable");
}

}  // namespace
}  // namespace quell::people
