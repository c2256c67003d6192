#include "people/search_key.h"

#include <gtest/gtest.h>

#include "people/testing/made_up_people.h"

namespace quell::people {
namespace {

const KeyRing search_ring = *KeyRing::from_text(KeyRing::make_text("k1"));

SearchTerm term(SearchKind kind, std::string text) { return {kind, Private{std::move(text)}}; }

TEST(SearchKey, covers_each_word_its_beginnings_its_birth_date_and_phones) {
  const auto terms = search_terms(ana(), {{.id = {"p"}, .phone = private_text<16>("+12035550123")}});
  for (const SearchTerm& expected :
       {term(SearchKind::name, "garcia"), term(SearchKind::name, "garcialopez"), term(SearchKind::name, "ani"),
        term(SearchKind::prefix, "gar"), term(SearchKind::prefix, "garci"), term(SearchKind::prefix, "mar"),
        term(SearchKind::birth_date, "1990-05-12"), term(SearchKind::initial_and_birth_date, "g1990-05-12"),
        term(SearchKind::phone, "+12035550123")})
    EXPECT_TRUE(terms.contains(expected)) << expected.text.reveal();
}

TEST(SearchKey, of_a_beginning_counts_characters_not_bytes) {
  EXPECT_EQ(search_prefix("li"), "");
  EXPECT_EQ(search_prefix("lisa"), "lis");
  EXPECT_EQ(search_prefix("mariana"), "maria");
  EXPECT_EQ(search_prefix("ဆဇဈညတ"), "ဆဇဈညတ");
}

TEST(SearchKey, hashes_are_equal_only_within_a_program_a_kind_and_a_key_ring) {
  const SearchTerm garcia = term(SearchKind::name, "garcia");
  const std::string hash = search_hash(search_ring, {"spring"}, garcia);
  EXPECT_EQ(hash.size(), 16u);
  EXPECT_EQ(hash, search_hash(search_ring, {"spring"}, garcia));
  EXPECT_NE(hash, search_hash(search_ring, {"autumn"}, garcia));
  EXPECT_NE(hash, search_hash(search_ring, {"spring"}, term(SearchKind::prefix, "garcia")));
  EXPECT_NE(hash, search_hash(*KeyRing::from_text(KeyRing::make_text("k1")), {"spring"}, garcia));
}

}  // namespace
}  // namespace quell::people
