#include "people/index_person.h"

#include <gtest/gtest.h>

#include "people/candidates.h"
#include "people/testing/made_up_people.h"
#include "storage/testing/each_database.h"

namespace quell::people {
namespace {

struct IndexPerson : storage::EachDatabase {
  void SetUp() override {
    ASSERT_TRUE(register_person(tx(), front_desk(), noon, Seed::from_number(1), new_person("ana", ana())));
  }
  bool leads_to_ana(SearchKind kind, std::string text) {
    return candidates(tx(), spring, {kind, Private{std::move(text)}}).ids == std::vector<PersonId>{{"ana"}};
  }
};
ON_EACH_DATABASE(IndexPerson);

TEST_P(IndexPerson, makes_the_new_name_lead_to_the_person_and_the_old_one_no_longer) {
  EXPECT_TRUE(leads_to_ana(SearchKind::name, "garcia"));
  index_person(tx(), spring, {"ana"}, {.name_to_call = name("Ana Soto")}, {});
  EXPECT_TRUE(leads_to_ana(SearchKind::name, "soto"));
  EXPECT_TRUE(leads_to_ana(SearchKind::name, "ana"));
  EXPECT_FALSE(leads_to_ana(SearchKind::name, "garcia"));
  EXPECT_FALSE(leads_to_ana(SearchKind::birth_date, "1990-05-12"));
}

TEST_P(IndexPerson, makes_the_phone_lead_to_the_person) {
  index_person(tx(), spring, {"ana"}, ana(), {{.id = {"p"}, .phone = private_text<16>("+12035550123")}});
  EXPECT_TRUE(leads_to_ana(SearchKind::phone, "+12035550123"));
  index_person(tx(), spring, {"ana"}, ana(), {});
  EXPECT_FALSE(leads_to_ana(SearchKind::phone, "+12035550123"));
}

}  // namespace
}  // namespace quell::people
