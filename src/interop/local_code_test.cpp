#include "interop/local_code.h"

#include <gtest/gtest.h>

#include "interop/testing/with_intake.h"

namespace quell::interop {
namespace {

struct LocalCodes : WithIntake {};
ON_EACH_DATABASE(LocalCodes);

TEST_P(LocalCodes, are_known_however_they_are_written_and_the_last_word_holds) {
  const ProgramId& program = programs::river_fever;
  EXPECT_FALSE(find_local_code(tx(), program, LocalCodeKind::test, "RIV-PCR"));
  note_local_code(tx(), {program, LocalCodeKind::test, "RIV-PCR", "1-1", now, {"investigator"}});
  EXPECT_EQ(find_local_code(tx(), program, LocalCodeKind::test, " riv pcr ")->means, "1-1");
  note_local_code(tx(), {program, LocalCodeKind::test, "Riv-Pcr", not_ours, now, {"investigator"}});
  EXPECT_EQ(find_local_code(tx(), program, LocalCodeKind::test, "RIV-PCR")->means, not_ours);
  EXPECT_FALSE(find_local_code(tx(), program, LocalCodeKind::result, "RIV-PCR"));
  EXPECT_FALSE(find_local_code(tx(), {"another"}, LocalCodeKind::test, "RIV-PCR"));
}

}  // namespace
}  // namespace quell::interop
