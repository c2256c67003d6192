#include "people/person_key.h"

#include <gtest/gtest.h>

namespace quell::people {
namespace {

const KeyRing ring = *KeyRing::from_text(KeyRing::make_text("k1"));
const PersonId ana_id{"ana"}, ben{"ben"};

PersonKey made_key() {
  Seed seed = Seed::from_number(7);
  return PersonKey::from(seed);
}

TEST(PersonKey, is_opened_by_the_ring_that_wrapped_it) {
  const PersonKey key = made_key();
  const auto opened = unwrap(ring, ana_id, wrap(ring, ana_id, key));
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->key.bytes, key.key.bytes);
}

TEST(PersonKey, is_not_opened_for_another_person) {
  const auto opened = unwrap(ring, ben, wrap(ring, ana_id, made_key()));
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().reason, "people.sealed_unreadable");
}

TEST(PersonKey, is_not_opened_by_another_ring) {
  const auto same_name = unwrap(*KeyRing::from_text(KeyRing::make_text("k1")), ana_id, wrap(ring, ana_id, made_key()));
  ASSERT_FALSE(same_name);
  EXPECT_EQ(same_name.error().reason, "people.sealed_unreadable");
  const auto other_name = unwrap(*KeyRing::from_text(KeyRing::make_text("k2")), ana_id, wrap(ring, ana_id, made_key()));
  ASSERT_FALSE(other_name);
  EXPECT_EQ(other_name.error().reason, "people.key_missing");
}

TEST(PersonKey, opens_a_document_in_its_own_place_only) {
  const PersonKey key = made_key();
  const std::string sealed = seal_document(key, {"people_person", "ana", 1}, "document");
  EXPECT_EQ(*open_document(key, {"people_person", "ana", 1}, sealed), "document");
  for (const DocumentPlace& other :
       {DocumentPlace{"people_contact_point", "ana", 1}, {"people_person", "ben", 1}, {"people_person", "ana", 2}}) {
    const auto opened = open_document(key, other, sealed);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().reason, "people.sealed_unreadable");
  }
}

}  // namespace
}  // namespace quell::people
