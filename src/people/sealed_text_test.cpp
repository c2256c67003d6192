#include "people/sealed_text.h"

#include <gtest/gtest.h>

#include "people/testing/made_up_people.h"
#include "storage/testing/each_database.h"

namespace quell::people {
namespace {

struct SealedText : storage::EachDatabase {
  const SealedPlace place{"immunization_mishap", "m-1"};
  std::string sealed;

  void SetUp() override {
    for (const char* name : {"ana", "ben"})
      ASSERT_TRUE(register_person(tx(), front_desk(), noon, Seed::from_number(name[0]), new_person(name, ana())));
    sealed = *seal_for(tx(), {spring, {"ana"}}, place, "Fainted, lay down");
  }
  auto opened(const std::string& person, const SealedPlace& where) {
    return open_for(tx(), {spring, {person}}, where, sealed);
  }
};
ON_EACH_DATABASE(SealedText);

TEST_P(SealedText, opens_for_its_person_and_record) {
  EXPECT_EQ(sealed.find("Fainted"), std::string::npos);
  EXPECT_EQ((*opened("ana", place))->reveal(), "Fainted, lay down");
}

TEST_P(SealedText, opens_for_no_other_person_table_record_or_version) {
  EXPECT_EQ(opened("ben", place).error().reason, "people.sealed_unreadable");
  EXPECT_FALSE(opened("ana", {"immunization_mishap", "m-2"}));
  EXPECT_FALSE(opened("ana", {"immunization_correction", "m-1"}));
  EXPECT_FALSE(opened("ana", {"immunization_mishap", "m-1", 2}));
}

TEST_P(SealedText, goes_with_an_erased_person) {
  tx().execute("update people_person set wrapped_key = null, sealed_identity = null where id = 'ana'",
               storage::NoParameters{});
  const auto gone = opened("ana", place);
  ASSERT_TRUE(gone) << gone.error().reason;
  EXPECT_FALSE(*gone);
  EXPECT_EQ(seal_for(tx(), {spring, {"ana"}}, place, "more").error().reason, "people.erased");
}

}  // namespace
}  // namespace quell::people
