#include "people/match_csv.h"

#include <gtest/gtest.h>

namespace quell::people {
namespace {

using Cells = std::vector<std::string>;

TEST(MatchColumns, know_our_own_names_behind_a_prefix) {
  const Cells header{"a_last_name", "b_last_name", "a_birth_date", "b_phone", "note"};
  const MatchColumns a{header, "a_"}, b{header, "b_"};
  const Cells cells{"García", "Lopez", "1990-05-12", "2035550123", "x"};
  EXPECT_EQ(a.record(cells).last_name, "García");
  EXPECT_EQ(a.record(cells).birth_date, "1990-05-12");
  EXPECT_EQ(b.record(cells).last_name, "Lopez");
  EXPECT_EQ(b.record(cells).phones, Cells{"2035550123"});
  EXPECT_FALSE((MatchColumns{header, "c_"}.any()));
}

TEST(MatchColumns, know_febrls_names_with_spaces_behind_commas) {
  const MatchColumns columns{{"rec_id", " given_name", " surname", " street_number", " address_1", " address_2",
                              " suburb", " postcode", " state", " date_of_birth", " soc_sec_id"},
                             ""};
  const MatchRecord record = columns.record({"rec-1-org", " lachlan", " berry", " 69", " giblin street", " killarney",
                                             " bittern", " 4814", " qld", " 19990219", " 7364009"});
  EXPECT_EQ(record.first_name, "lachlan");
  EXPECT_EQ(record.last_name, "berry");
  EXPECT_EQ(record.street, "69 giblin street");
  EXPECT_EQ(record.second_line, "killarney");
  EXPECT_EQ(record.city, "bittern");
  EXPECT_EQ(record.zip, "4814");
  EXPECT_EQ(record.birth_date, "19990219");
  EXPECT_EQ(record.ssn, "7364009");
}

TEST(MatchColumns, put_parts_together_and_pass_over_cells_that_are_missing) {
  const MatchColumns columns{{"Second Last Name", "LAST-NAME", "home_phone", "phone", "apt", "street"}, ""};
  const MatchRecord record = columns.record({"Lopez", "Garcia", "2035550123", "", "4b", "12 Main St"});
  EXPECT_EQ(record.last_name, "Lopez Garcia");
  EXPECT_EQ(record.phones.size(), 1u);
  EXPECT_EQ(record.street, "unit 4b 12 Main St");
  EXPECT_EQ(columns.record({"Lopez"}).street, "");
}

TEST(MatchColumns, ids_stand_in_their_column_or_the_first) {
  EXPECT_EQ(id_column({"name", "ID", "x"}), 1u);
  EXPECT_EQ(id_column({"name", "rec_id"}), 1u);
  EXPECT_EQ(id_column({"key", "name"}), 0u);
}

}  // namespace
}  // namespace quell::people
