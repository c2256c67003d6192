#include "people/compare_people.h"

#include "people/testing/two_records.h"

namespace quell::people {
namespace {

struct ComparePeopleTest : TwoRecords {};
ON_EACH_DATABASE(ComparePeopleTest);

TEST_P(ComparePeopleTest, says_field_by_field_what_speaks_for_one_person) {
  tx().take_touched();
  const auto compared = compare_people(tx(), investigator(), noon, {{"ana"}, {"annie"}});
  ASSERT_TRUE(compared) << compared.error().reason;
  EXPECT_EQ(compared->person.id, PersonId{"ana"});
  bool birth_date = false;
  for (const FieldEvidence& one : compared->evidence)
    if (one.field == MatchField::birth_date) birth_date = one.level == Agreement::exact && one.bits > 5;
  EXPECT_TRUE(birth_date);
  EXPECT_EQ(tx().take_touched().size(), 2u) << "both are in the audit event";
}

TEST_P(ComparePeopleTest, is_for_investigators_and_records_that_exist) {
  EXPECT_EQ(compare_people(tx(), front_desk(), noon, {{"ana"}, {"annie"}}).error().reason, "access.permission_missing");
  EXPECT_EQ(compare_people(tx(), investigator(), noon, {{"ana"}, {"x"}}).error().reason, "people.person_unknown");
}

}  // namespace
}  // namespace quell::people
