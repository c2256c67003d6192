#include "people/likely_same.h"

#include <gtest/gtest.h>

#include "people/testing/made_up_people.h"
#include "storage/testing/each_database.h"

namespace quell::people {
namespace {

struct LikelySame : storage::EachDatabase {
  void SetUp() override {
    ASSERT_TRUE(register_person(tx(), front_desk(), noon, Seed::from_number(1),
                                with_phone(new_person("ana", ana()), "203 555 0123")));
  }
  std::vector<PersonId> same_as(const Identity& identity, std::string phone = "+12035550199") {
    return *likely_same(tx(), spring, identity, {{.id = {"q"}, .phone = private_text<16>(std::move(phone))}});
  }
  const std::vector<PersonId> only_ana{{"ana"}}, nobody{};
};
ON_EACH_DATABASE(LikelySame);

TEST_P(LikelySame, is_who_has_the_same_name_and_birth_date_however_it_is_written) {
  Identity typed{.name_to_call = name("Lopez Garcia ANA"), .born_on = Private{make_date(1990, 5, 12)}};
  EXPECT_EQ(same_as(typed), only_ana);
  typed.born_on = Private{make_date(1990, 5, 13)};
  EXPECT_EQ(same_as(typed), nobody);
}

TEST_P(LikelySame, is_who_has_the_same_phone_and_birth_date_under_an_alias) {
  Identity alias{.name_to_call = name("Z"), .born_on = Private{make_date(1990, 5, 12)}};
  EXPECT_EQ(same_as(alias, "+12035550123"), only_ana);
  EXPECT_EQ(same_as(alias), nobody);
}

TEST_P(LikelySame, is_nobody_without_a_birth_date) {
  EXPECT_EQ(same_as({.name_to_call = name("Ani")}, "+12035550123"), nobody);
}

TEST_P(LikelySame, is_who_has_the_same_single_name_and_birth_date) {
  const Identity zoe{.name_to_call = name("Zoë"), .born_on = Private{make_date(1980, 1, 2)}};
  ASSERT_TRUE(register_person(tx(), front_desk(), noon, Seed::from_number(2), new_person("zoe", zoe)));
  EXPECT_EQ(same_as({.name_to_call = name("ZOE"), .born_on = zoe.born_on}), std::vector<PersonId>{{"zoe"}});
  EXPECT_EQ(same_as({.name_to_call = name("Zoe Diaz"), .born_on = zoe.born_on}), nobody);
}

TEST_P(LikelySame, is_found_among_any_number_of_the_same_birth_date) {
  const std::string many = "with recursive n (i) as (select 1 union all select i + 1 from n where i < 2001) ";
  tx().execute(
      "insert into people_person (id, program_id, jurisdiction_id, version, data_key_id, master_key_id, "
      "change, restores, registered_at, registered_by, changed_at, changed_by) " +
          many +
          "select 'a-' || cast(i as text), program_id, jurisdiction_id, 1, 'k', 'k', change, 1, 0, 'x', 0, 'x' "
          "from n, people_person where id = 'ana'",
      storage::NoParameters{});
  tx().execute("insert into people_search_key (program_id, kind, hash, person_id) " + many +
                   "select program_id, kind, hash, 'a-' || cast(i as text) from n, people_search_key "
                   "where kind = 'birth_date' and person_id = 'ana'",
               storage::NoParameters{});
  EXPECT_EQ(same_as(ana()), only_ana);
}

TEST_P(LikelySame, finds_by_phone_as_it_is_typed) {
  EXPECT_EQ(find_by_phone(tx(), spring, private_text<40>("(203) 555-0123")), only_ana);
  EXPECT_EQ(find_by_phone(tx(), spring, private_text<40>("nonsense")), nobody);
  EXPECT_EQ(find_by_phone(tx(), {"autumn"}, private_text<40>("(203) 555-0123")), nobody);
}

}  // namespace
}  // namespace quell::people
