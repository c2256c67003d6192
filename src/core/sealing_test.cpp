#include "core/sealing.h"

#include <gtest/gtest.h>

#include "core/base64.h"

namespace quell {
namespace {

Key key_of(unsigned char byte) {
  Key key;
  key.bytes.fill(byte);
  return key;
}

TEST(Seal, opens_with_its_key_and_its_binding_only) {
  const std::string sealed = seal(key_of(1), "Ana Ruiz", "people_person/7/2022-08");
  EXPECT_EQ(open_sealed(key_of(1), sealed, "people_person/7/2022-08"), "Ana Ruiz");
  EXPECT_FALSE(open_sealed(key_of(2), sealed, "people_person/7/2022-08"));
  EXPECT_FALSE(open_sealed(key_of(1), sealed, "people_person/8/2022-08"));
  EXPECT_EQ(open_sealed(key_of(1), seal(key_of(1), "", ""), ""), "");
}

TEST(Seal, of_the_same_text_never_looks_the_same) {
  EXPECT_NE(seal(key_of(1), "Ana", "x"), seal(key_of(1), "Ana", "x"));
}

TEST(Seal, that_was_changed_or_cut_anywhere_does_not_open) {
  const std::string bytes = *from_base64(seal(key_of(1), "Ana", "x"));
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string changed = bytes;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    EXPECT_FALSE(open_sealed(key_of(1), to_base64(changed), "x")) << i;
    EXPECT_FALSE(open_sealed(key_of(1), to_base64(bytes.substr(0, i)), "x")) << i;
  }
  EXPECT_FALSE(open_sealed(key_of(1), "not base64!", "x"));
}

TEST(KeyedHash, is_equal_for_equal_texts_under_one_key) {
  EXPECT_EQ(keyed_hash(key_of(1), "ruiz"), keyed_hash(key_of(1), "ruiz"));
  EXPECT_NE(keyed_hash(key_of(1), "ruiz"), keyed_hash(key_of(2), "ruiz"));
  EXPECT_NE(keyed_hash(key_of(1), "ruiz"), keyed_hash(key_of(1), "ruis"));
  EXPECT_EQ(keyed_hash(key_of(1), "").size(), 43u);
}

TEST(Sha256, follows_the_example_of_fips_180) {
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(DerivedKey, differs_by_purpose) {
  EXPECT_EQ(derived_key(key_of(1), "codes").bytes, derived_key(key_of(1), "codes").bytes);
  EXPECT_NE(derived_key(key_of(1), "codes").bytes, derived_key(key_of(1), "cookies").bytes);
  EXPECT_NE(derived_key(key_of(1), "codes").bytes, key_of(1).bytes);
}

TEST(EqualSecret, compares_length_and_content) {
  EXPECT_TRUE(equal_secret("abc", "abc"));
  EXPECT_FALSE(equal_secret("abc", "abd"));
  EXPECT_FALSE(equal_secret("abc", "ab"));
  EXPECT_TRUE(equal_secret("", ""));
}

TEST(RandomBytes, are_as_many_as_asked_and_never_the_same) {
  EXPECT_EQ(random_bytes(32).size(), 32u);
  EXPECT_NE(random_bytes(32), random_bytes(32));
}

}  // namespace
}  // namespace quell
