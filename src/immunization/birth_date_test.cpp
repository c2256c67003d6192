#include "immunization/birth_date.h"

#include <gtest/gtest.h>

#include "immunization/testing/chair.h"

namespace quell::immunization {
namespace {

struct BirthDate : Chair {};
ON_EACH_DATABASE(BirthDate);

TEST_P(BirthDate, is_what_the_person_said) {
  EXPECT_EQ(*birth_date_of(tx(), programs::river_fever, ana), make_date(1990, 5, 12));
}

TEST_P(BirthDate, is_nothing_where_it_was_not_asked) {
  people::Identity identity = people::ana();
  identity.born_on.reset();
  ASSERT_TRUE(people::register_person(tx(), system, now, seed(), people::new_person("cy", identity)));
  EXPECT_FALSE(*birth_date_of(tx(), programs::river_fever, {"cy"}));
}

TEST_P(BirthDate, of_somebody_unknown_is_refused) {
  expect_refused(birth_date_of(tx(), programs::river_fever, {"nobody"}), FailureKind::not_found,
                 "people.person_unknown");
}

TEST_P(BirthDate, of_somebody_erased_is_nothing) {
  tx().execute("update people_person set wrapped_key = null, sealed_identity = null where id = 'ana'",
               storage::NoParameters{});
  EXPECT_FALSE(*birth_date_of(tx(), programs::river_fever, ana));
}

}  // namespace
}  // namespace quell::immunization
