#include "clinics/check_privately.h"

#include <gtest/gtest.h>

#include "clinics/testing/with_clinic.h"

namespace quell::clinics {
namespace {

struct CheckPrivately : WithClinic {
  Result<CheckResult> check(packs::Answer signs, packs::Answer risk) {
    return check_privately(tx(), anyone, now,
                           {.answers = {{"signs", signs},
                                        {"minor", packs::Answer::no},
                                        {"had_it", packs::Answer::no},
                                        {"exposed", packs::Answer::no},
                                        {"risk", risk}},
                            .exposed_on = {}});
  }
};
ON_EACH_DATABASE(CheckPrivately);

TEST_P(CheckPrivately, gives_a_token_to_who_may_book_and_to_nobody_else) {
  EXPECT_TRUE(check(packs::Answer::no, packs::Answer::yes)->token);
  const auto signs = check(packs::Answer::yes, packs::Answer::yes);
  EXPECT_EQ(signs->outcome.kind, packs::OutcomeKind::call_first);
  EXPECT_FALSE(signs->token);
  EXPECT_EQ(check(packs::Answer::no, packs::Answer::rather_not_say)->outcome.kind, packs::OutcomeKind::talk_to_human);
}

TEST_P(CheckPrivately, makes_tokens_that_cannot_be_told_apart_or_altered) {
  const auto one = check(packs::Answer::no, packs::Answer::yes), other = check(packs::Answer::no, packs::Answer::yes);
  EXPECT_NE(*one->token, *other->token);
  std::string altered = *one->token;
  altered[30] = altered[30] == 'A' ? 'B' : 'A';
  EXPECT_EQ(spend_check_token(tx(), now, altered).error().reason, "clinics.check_token_invalid");
}

TEST_P(CheckPrivately, forgets_spent_tokens_when_they_would_have_expired) {
  const auto token = check(packs::Answer::no, packs::Answer::yes)->token;
  ASSERT_TRUE(spend_check_token(tx(), now, *token));
  EXPECT_EQ(spend_check_token(tx(), now, *token).error().reason, "clinics.check_token_spent");
  forget_expired_tokens(tx(), now + std::chrono::hours{25});
  EXPECT_EQ(spend_check_token(tx(), now + std::chrono::hours{25}, *token).error().reason,
            "clinics.check_token_expired");
}

TEST_P(CheckPrivately, says_so_where_there_are_no_criteria_yet) {
  const auto files =
      packs::testing::small_pack_with("criteria.toml", "effective_from = 2022-08-01", "effective_from = 2022-08-20");
  ASSERT_TRUE(programs::install_pack(tx(), system, now, seed(), {files, now, {"criteria from August 20"}}));
  const auto early = check(packs::Answer::no, packs::Answer::yes);
  ASSERT_FALSE(early);
  EXPECT_EQ(early.error().reason, "clinics.no_criteria");
}

}  // namespace
}  // namespace quell::clinics
