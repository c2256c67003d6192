#include "outreach/question.h"

#include "outreach/testing/with_questions.h"

namespace quell::outreach {
namespace {

TEST(AQuestion, is_sealed_to_its_record) {
  const KeyRing keys = KeyRing::from_text(KeyRing::make_text("first")).value();
  const auto sealed = seal_writing(keys, "q-1", WithQuestions::text("Is it free?"));
  EXPECT_EQ(open_writing(keys, "q-1", sealed)->reveal().value, "Is it free?");
  EXPECT_EQ(open_writing(keys, "q-2", sealed).error().reason, "outreach.key_missing");
  EXPECT_EQ(code_of(keys, {"q-1"}).size(), 13u);
  EXPECT_NE(code_of(keys, {"q-1"}), code_of(keys, {"q-2"}));
}

}  // namespace
}  // namespace quell::outreach
