#include "packs/required_texts.h"

#include <gtest/gtest.h>

#include "packs/testing/small_pack.h"

namespace quell::packs {
namespace {

TEST(RequiredTexts, name_the_words_for_everything_that_the_pack_lists) {
  const auto keys = required_texts(*testing::load_small_pack());
  for (const char* key : {"about.signs", "question.risk", "criterion.walks", "outcome.not_now.had_it", "profile.guest",
                          "partner.pier.text", "route.intradermal", "body_site.back", "screening.keloid.action",
                          "mishap.too_much", "exposure_risk.high", "outcome.call_first.text"})
    EXPECT_TRUE(keys.contains(key)) << key;
}

}  // namespace
}  // namespace quell::packs
