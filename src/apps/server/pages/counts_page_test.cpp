#include "apps/server/testing/pages_server.h"
#include "oversight/publish_counts.h"
#include "oversight/released.h"

namespace quell::server {
namespace {

using oversight::Measure;

struct TheCountsPage : ThePages {};

TEST_F(TheCountsPage, says_when_the_first_numbers_come_and_then_shows_them) {
  EXPECT_TRUE(says(visitor.get("/counts"), "Monday, August 8"));

  const ProgramId program{demo_program()};
  const Date sunday = make_date(2022, 7, 31);
  const auto published = database().write("counts", [&](storage::Transaction& tx) -> Result<void> {
    oversight::release(tx, program, sunday, Measure::doses, {{"all", 1213, sunday}});
    oversight::release(tx, program, sunday, Measure::doses_by_site, {{"fair-haven", 84, sunday}});
    oversight::release(tx, program, sunday, Measure::people, {{"all", 1198, sunday}});
    return {};
  });
  ASSERT_TRUE(published);
  const HttpAnswer page = visitor.get("/counts");
  for (const char* told : {"1,213", "84", "1,198", "July 31, 2022", "not shown", "18 to 24", "Hispanic or Latino"})
    EXPECT_TRUE(says(page, told)) << told;
}

}  // namespace
}  // namespace quell::server
