#include "interop/site_doses.h"

#include <gtest/gtest.h>

#include "interop/testing/with_given_doses.h"

namespace quell::interop {
namespace {

struct TheDosesOfASite : WithGivenDoses {};
ON_EACH_DATABASE(TheDosesOfASite);

TEST_P(TheDosesOfASite, are_shown_to_its_own_staff_with_each_person_noted) {
  tx().take_touched();
  const auto read = read_site_doses(tx(), nurse, now, {pier, {}});
  ASSERT_TRUE(read) << read.error().reason;
  EXPECT_EQ(read->on, wednesday);
  ASSERT_EQ(read->doses.size(), 1u);
  EXPECT_EQ(read->doses[0].person->identity.name_to_call.reveal().value, "Sam");
  const auto touched = tx().take_touched();
  ASSERT_EQ(touched.size(), 1u);
  EXPECT_EQ(touched[0].subject_id, booked.person.text);

  EXPECT_EQ(read_site_doses(tx(), nurse, now, {hill, {}}).error().reason, "access.other_site");
  EXPECT_EQ(read_site_doses(tx(), phone_operator, now, {pier, {}}).error().reason, "access.permission_missing");
  EXPECT_EQ(read_site_doses(tx(), system, now, {{"nowhere"}, {}}).error().reason, "programs.site_unknown");
}

TEST_P(TheDosesOfASite, are_reported_once_the_name_is_known_and_never_where_someone_opted_out) {
  EXPECT_EQ(read_site_doses(tx(), nurse, now, wednesday_at_pier)->doses[0].reporting(), Reporting::name_missing);
  name_sam();
  GivenDose given = read_site_doses(tx(), nurse, now, wednesday_at_pier)->doses[0];
  EXPECT_EQ(given.reporting(), Reporting::reported);
  given.line.dose.registry = immunization::Registry::opted_out;
  EXPECT_EQ(given.reporting(), Reporting::opted_out);
  given.line.dose.registry = immunization::Registry::not_asked;
  EXPECT_EQ(given.reporting(), Reporting::not_asked);
  given.line.dose.registry = immunization::Registry::report;
  given.person->identity.born_on.reset();
  EXPECT_EQ(given.reporting(), Reporting::birth_date_missing);
  given.person.reset();
  EXPECT_EQ(given.reporting(), Reporting::erased);
}

}  // namespace
}  // namespace quell::interop
