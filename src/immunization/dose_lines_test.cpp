#include "immunization/dose_lines.h"

#include <gtest/gtest.h>

#include "immunization/testing/chair.h"
#include "storage/database_error.h"

namespace quell::immunization {
namespace {

struct DoseLines : Chair {};
ON_EACH_DATABASE(DoseLines);

TEST_P(DoseLines, are_never_changed) {
  give("d-1", now);
  EXPECT_THROW(tx().execute("update immunization_dose set dose_number = 2", storage::NoParameters{}),
               storage::DatabaseError);
}

TEST_P(DoseLines, are_never_deleted) {
  give("d-1", now);
  EXPECT_THROW(tx().execute("delete from immunization_dose", storage::NoParameters{}), storage::DatabaseError);
}

TEST_P(DoseLines, of_a_site_and_a_day_come_in_the_order_in_which_they_were_given) {
  give("d-2", now);
  give("d-1", now - std::chrono::minutes{20});
  const Date today = make_date(2022, 8, 2);
  const auto lines = doses_given_at(tx(), programs::river_fever, pier, today);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].dose.id.text, "d-1");
  EXPECT_TRUE(doses_given_at(tx(), programs::river_fever, pier, today + std::chrono::days{1}).empty());
  EXPECT_TRUE(doses_given_at(tx(), programs::river_fever, {"hill"}, today).empty());
}

TEST_P(DoseLines, of_two_records_of_one_person_are_one_history) {
  give("d-2", now);
  OutsideDoseReport earlier = outside("o-1", make_date(2022, 7, 1));
  earlier.person_id = ben;
  ASSERT_TRUE(record_outside_dose(tx(), nurse, now, seed(), earlier));
  tx().execute("insert into people_identity (person_id, program_id, in_force_id) values ('ben', 'river-fever', 'ana')",
               storage::NoParameters{});

  for (const PersonId& person : {ana, ben}) {
    const auto lines = doses_of(tx(), programs::river_fever, person);
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0].dose.id.text, "o-1");
    EXPECT_EQ(lines[0].dose.person_id, ben);
    EXPECT_EQ(lines[1].dose.id.text, "d-2");
  }
  EXPECT_EQ(forecast().series_status, SeriesStatus::complete);
}

TEST_P(DoseLines, tell_whether_one_stands_on_a_day) {
  give("d-2", now);
  const auto lines = doses_of(tx(), programs::river_fever, ana);
  EXPECT_TRUE(has_dose_on(lines, make_date(2022, 8, 2)));
  EXPECT_FALSE(has_dose_on(lines, make_date(2022, 8, 1)));
}

TEST_P(DoseLines, belong_to_their_program) {
  give("d-1", now);
  expect_refused(find_dose(tx(), {"other"}, {"d-1"}), FailureKind::not_found, "immunization.dose_unknown");
  EXPECT_TRUE(doses_of(tx(), {"other"}, ana).empty());
}

}  // namespace
}  // namespace quell::immunization
