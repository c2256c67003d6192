#include "outreach/helping.h"

#include "outreach/testing/with_questions.h"

namespace quell::outreach {
namespace {

struct HelpingOf : WithQuestions {};
ON_EACH_DATABASE(HelpingOf);

TEST_P(HelpingOf, follows_from_who_employs_someone) {
  EXPECT_TRUE(helping_of(tx(), helper)->for_state);
  EXPECT_TRUE(helping_of(tx(), operator_)->for_state);
  EXPECT_TRUE(helping_of(tx(), system)->for_state);
  EXPECT_EQ(helping_of(tx(), pier)->answers_for(), "pier");
  EXPECT_FALSE(helping_of(tx(), pier)->for_state);
  EXPECT_FALSE(helping_of(tx(), staff_of("stranger", "other-house"))->for_state);
  EXPECT_EQ(helping_of(tx(), anyone).error().reason, "access.permission_missing");
}

}  // namespace
}  // namespace quell::outreach
