#include "immunization/sealed_text.h"

#include <gtest/gtest.h>

#include "immunization/testing/chair.h"

namespace quell::immunization {
namespace {

struct SealedText : Chair {
  const SealedPlace place{"immunization_mishap", "m-1"};
  std::string sealed;

  void SetUp() override {
    Chair::SetUp();
    sealed = *seal_for(tx(), {programs::river_fever, ana}, place, "Fainted, lay down");
  }
  auto opened(const PersonId& person, const SealedPlace& where) {
    return open_for(tx(), {programs::river_fever, person}, where, sealed);
  }
};
ON_EACH_DATABASE(SealedText);

TEST_P(SealedText, opens_for_its_person_and_record) {
  EXPECT_EQ(sealed.find("Fainted"), std::string::npos);
  EXPECT_EQ((*opened(ana, place))->reveal(), "Fainted, lay down");
}

TEST_P(SealedText, opens_for_no_other_person_table_or_record) {
  expect_refused(opened(ben, place), FailureKind::unavailable, "people.sealed_unreadable");
  EXPECT_FALSE(opened(ana, {"immunization_mishap", "m-2"}));
  EXPECT_FALSE(opened(ana, {"immunization_correction", "m-1"}));
}

TEST_P(SealedText, goes_with_an_erased_person) {
  tx().execute("update people_person set wrapped_key = null, sealed_identity = null where id = 'ana'",
               storage::NoParameters{});
  const auto gone = opened(ana, place);
  ASSERT_TRUE(gone) << gone.error().reason;
  EXPECT_FALSE(*gone);
  expect_refused(seal_for(tx(), {programs::river_fever, ana}, place, "more"), FailureKind::not_found, "people.erased");
}

}  // namespace
}  // namespace quell::immunization
