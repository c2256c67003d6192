#include "interop/doses_csv.h"

#include <gtest/gtest.h>

#include "core/csv.h"
#include "interop/testing/with_given_doses.h"

namespace quell::interop {
namespace {

struct TheTableOfDoses : WithGivenDoses {
  // The only row's cells, by column.
  std::map<std::string, std::string> row() {
    const std::string text = doses_csv(*read_site_doses(tx(), nurse, now, wednesday_at_pier));
    EXPECT_TRUE(text.starts_with("\xEF\xBB\xBF"));
    const auto rows = *read_csv(text);
    EXPECT_EQ(rows.size(), 2u);
    std::map<std::string, std::string> cells;
    for (std::size_t i = 0; i < rows[0].cells.size(); ++i) cells[rows[0].cells[i]] = rows[1].cells.at(i);
    return cells;
  }
};
ON_EACH_DATABASE(TheTableOfDoses);

TEST_P(TheTableOfDoses, says_who_got_what_when_and_how) {
  name_sam();
  auto cells = row();
  EXPECT_EQ(cells["name_to_call"], "Sam");
  EXPECT_EQ(cells["family_name"], "O'Hara|Núñez");
  EXPECT_EQ(cells["born_on"], "1990-04-28");
  EXPECT_EQ(cells["given_on"], "2022-08-03");
  EXPECT_EQ(cells["given_at"], "12:05");
  EXPECT_EQ(cells["product"], "Fevax");
  EXPECT_EQ(cells["lot_number"], "FDP12");
  EXPECT_EQ(cells["volume_ml"], "0.500");
  EXPECT_EQ(cells["route"], "subcutaneous");
  EXPECT_EQ(cells["registry"], "reported");
  EXPECT_EQ(cells["state"], "standing");
}

TEST_P(TheTableOfDoses, keeps_a_dose_that_was_taken_back_and_says_so) {
  take_back_the_dose();
  EXPECT_EQ(row()["state"], "entered_in_error");
}

TEST_P(TheTableOfDoses, holds_no_formula) {
  name_sam("=1+1");
  EXPECT_EQ(row()["family_name"], "'=1+1");
}

}  // namespace
}  // namespace quell::interop
