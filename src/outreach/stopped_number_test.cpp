#include "outreach/stopped_number.h"

#include "outreach/testing/with_texts.h"

namespace quell::outreach {
namespace {

struct StoppedNumber : WithTexts {};
ON_EACH_DATABASE(StoppedNumber);

TEST_P(StoppedNumber, gets_no_text_of_the_program_until_it_says_start) {
  EXPECT_FALSE(is_stopped(tx(), program, anas_number));
  stop_number(tx(), program, anas_number, now);
  stop_number(tx(), program, anas_number, now);
  EXPECT_TRUE(is_stopped(tx(), program, anas_number));
  EXPECT_FALSE(is_stopped(tx(), program, bens_number));
  EXPECT_FALSE(is_stopped(tx(), ProgramId{"other"}, anas_number));
  start_number(tx(), program, anas_number);
  EXPECT_FALSE(is_stopped(tx(), program, anas_number));
}

}  // namespace
}  // namespace quell::outreach
