#include "packs/problem.h"

#include <gtest/gtest.h>

namespace quell::packs {
namespace {

TEST(Problem, reads_as_file_line_fault_and_remedy) {
  EXPECT_EQ(to_line({ProblemKind::id_twice, "sites.csv", 4, "The site \"harbor\" comes twice.", "Rename one."}),
            "sites.csv:4: The site \"harbor\" comes twice. Rename one.");
}

TEST(Problem, of_a_whole_file_names_no_line) {
  EXPECT_EQ(to_line({ProblemKind::file_missing, "sites.csv", 0, "It is missing.", "Add it."}),
            "sites.csv: It is missing. Add it.");
}

}  // namespace
}  // namespace quell::packs
