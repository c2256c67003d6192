#include "packs/text.h"

#include <gtest/gtest.h>

#include "packs/testing/small_pack.h"

namespace quell::packs {
namespace {

TEST(Text, is_in_the_language_asked_for) {
  EXPECT_EQ(text(*testing::load_small_pack(), "es", "about.signs"), "about.signs in es");
}

TEST(Text, in_a_language_that_the_pack_does_not_speak_falls_back_to_its_first) {
  EXPECT_EQ(text(*testing::load_small_pack(), "fr", "about.signs"), "about.signs in en");
}

TEST(Text, that_a_version_of_the_criteria_brings_stands_before_that_of_the_pack) {
  Pack pack = *testing::load_small_pack();
  const CriteriaVersion version = pack.criteria.versions.front();
  pack.texts["en"]["august/question.risk"] = "Do you swim?";
  EXPECT_EQ(text(pack, version, "en", "question.risk"), "Do you swim?");
  EXPECT_EQ(text(pack, version, "es", "question.risk"), "question.risk in es");
  EXPECT_EQ(text(pack, version, "en", "criterion.swims"), "criterion.swims in en");
}

TEST(Text, that_no_language_has_is_empty) { EXPECT_EQ(text(*testing::load_small_pack(), "en", "no.such.key"), ""); }

}  // namespace
}  // namespace quell::packs
