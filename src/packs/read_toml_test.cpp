#include "packs/read_toml.h"

#include <gtest/gtest.h>

namespace quell::packs {
namespace {

TEST(ReadToml, keeps_the_line_of_each_value) {
  const auto file =
      read_toml("name = \"river fever\"\n\n[[doses]]\nnumber = 1\n\n[[doses]]\nnumber = 2\nvolume = 0.5\n");
  ASSERT_TRUE(file);
  EXPECT_EQ(std::get<std::string>(file->find("name")->value), "river fever");
  const auto& doses = std::get<NodeList>(file->find("doses")->value);
  ASSERT_EQ(doses.size(), 2u);
  EXPECT_EQ(doses[1].line, 6);
  EXPECT_EQ(doses[1].find("number")->line, 7);
  EXPECT_EQ(std::get<double>(doses[1].find("volume")->value), 0.5);
}

TEST(ReadToml, reads_days) {
  const auto file = read_toml("from = 2022-08-09");
  ASSERT_TRUE(file);
  EXPECT_EQ(std::get<Date>(file->find("from")->value), make_date(2022, 8, 9));
}

TEST(ReadToml, names_the_line_of_a_fault) {
  const auto file = read_toml("a = 1\nb = \n");
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().line, 2);
  EXPECT_FALSE(file.error().what.empty());
}

TEST(ReadToml, a_key_that_comes_twice_is_a_fault) { EXPECT_FALSE(read_toml("a = 1\na = 2\n")); }

TEST(ReadToml, a_time_of_day_or_a_far_year_is_a_fault) {
  EXPECT_EQ(read_toml("a = 1\nat = 2022-08-09T08:00:00Z\n").error().line, 2);
  EXPECT_FALSE(read_toml("at = 08:00:00\n"));
  EXPECT_FALSE(read_toml("on = 1822-08-09\n"));
}

}  // namespace
}  // namespace quell::packs
