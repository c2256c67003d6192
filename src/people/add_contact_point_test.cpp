#include "people/add_contact_point.h"

#include <gtest/gtest.h>

#include "people/find_people.h"
#include "people/read_person.h"
#include "people/testing/made_up_people.h"
#include "storage/testing/each_database.h"

namespace quell::people {
namespace {

AddContactPoint phone(std::string id, std::string number) {
  return {{"ana"}, {.id = {std::move(id)}, .phone = private_text<40>(std::move(number)), .consent = {.text = true}}};
}

struct AddContactPointTest : storage::EachDatabase {
  void SetUp() override { ASSERT_TRUE(register_person(tx(), front_desk(), noon, seed, new_person("ana", ana()))); }
  std::string refusal(const AddContactPoint& request) {
    const auto refused = add_contact_point(tx(), front_desk(), noon, seed, request);
    return refused ? "" : refused.error().reason;
  }
  std::size_t phones() { return open_person(tx(), spring, {"ana"})->contact_points.size(); }
};
ON_EACH_DATABASE(AddContactPointTest);

TEST_P(AddContactPointTest, makes_the_person_found_by_the_phone) {
  const auto added = add_contact_point(tx(), front_desk(), noon, seed, phone("a", "203-555-0123"));
  ASSERT_TRUE(added);
  EXPECT_EQ(added->contact_points.at(0).phone.reveal().value, "+12035550123");
  EXPECT_TRUE(added->contact_points.at(0).consent.text);
  EXPECT_EQ(find_people(tx(), front_desk(), noon, {.phone = private_text<40>("2035550123")})->people.size(), 1u);
}

TEST_P(AddContactPointTest, sent_twice_adds_one) {
  EXPECT_EQ(refusal(phone("a", "203-555-0123")), "");
  EXPECT_EQ(refusal(phone("a", "203-555-0123")), "");
  EXPECT_EQ(phones(), 1u);
}

TEST_P(AddContactPointTest, that_is_there_or_cannot_exist_is_refused_and_writes_nothing) {
  ASSERT_EQ(refusal(phone("a", "203-555-0123")), "");
  EXPECT_EQ(refusal(phone("b", "+1 203 555 0123")), "people.phone_twice");
  EXPECT_EQ(refusal(phone("b", "12")), "people.phone_unreadable");
  EXPECT_EQ(refusal(phone("a", "203-555-0199")), "people.id_used");
  EXPECT_EQ(phones(), 1u);
}

TEST_P(AddContactPointTest, beyond_ten_is_refused) {
  for (int i = 10; i < 20; ++i)
    ASSERT_EQ(refusal(phone("p" + std::to_string(i), "203-555-01" + std::to_string(i))), "");
  EXPECT_EQ(refusal(phone("p20", "203-555-0120")), "people.too_many_phones");
  EXPECT_EQ(phones(), 10u);
}

TEST_P(AddContactPointTest, needs_a_right_and_a_person) {
  EXPECT_EQ(
      add_contact_point(tx(), access::public_actor(spring), noon, seed, phone("a", "203-555-0123")).error().reason,
      "access.permission_missing");
  AddContactPoint nobody = phone("a", "203-555-0123");
  nobody.person = {"x"};
  EXPECT_EQ(refusal(nobody), "people.person_unknown");
  EXPECT_EQ(phones(), 0u);
}

}  // namespace
}  // namespace quell::people
