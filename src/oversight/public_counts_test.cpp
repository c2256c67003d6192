#include "oversight/public_counts.h"

#include <gtest/gtest.h>

#include "oversight/publish_counts.h"
#include "oversight/released.h"
#include "oversight/testing/with_doses.h"

namespace quell::oversight {
namespace {

struct ShowPublicCounts : WithDoses {
  const Date sunday = make_date(2022, 8, 7);
  PublicCounts shown() { return *public_counts(tx(), anyone, now, {}); }
};
ON_EACH_DATABASE(ShowPublicCounts);

TEST_P(ShowPublicCounts, before_the_first_week_is_over_say_when_numbers_come) {
  EXPECT_FALSE(shown().through);
  EXPECT_EQ(shown().next_on, make_date(2022, 8, 8));
  EXPECT_TRUE(shown().tables.empty());
}

TEST_P(ShowPublicCounts, show_each_site_and_group_but_no_number_that_was_kept_back) {
  give_one();
  now = programs::instant("2022-08-08T12:00:00Z");
  ASSERT_TRUE(*publish_counts(tx(), system, now));
  const PublicCounts counts = shown();
  EXPECT_EQ(counts.through, sunday);
  ASSERT_EQ(counts.tables.size(), 4u);
  EXPECT_EQ(counts.tables.front().total, 1);
  for (const PublicTable& table : counts.tables)
    for (const PublicRow& row : table.rows) EXPECT_FALSE(row.number) << row.category;
}

TEST_P(ShowPublicCounts, as_a_file_leave_open_what_was_kept_back) {
  ASSERT_TRUE(release(tx(), programs::river_fever, sunday, Measure::doses, {{"all", 40, sunday}}));
  ASSERT_TRUE(release(tx(), programs::river_fever, sunday, Measure::doses_by_site, {{pier.text, 12, sunday}}));
  const std::string file = public_counts_csv(shown());
  EXPECT_NE(file.find("doses_by_site,total,,40,2022-08-07\r\n"), std::string::npos) << file;
  EXPECT_NE(file.find(",12,2022-08-07\r\n"), std::string::npos) << file;
  EXPECT_NE(file.find("people_by_age,18-24,,,\r\n"), std::string::npos) << file;
}

}  // namespace
}  // namespace quell::oversight
