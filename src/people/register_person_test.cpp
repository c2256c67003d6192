#include "people/register_person.h"

#include <gtest/gtest.h>

#include "people/read_person.h"
#include "people/testing/made_up_people.h"
#include "storage/testing/each_database.h"

namespace quell::people {
namespace {

struct Counts {
  int persons, contact_points, search_keys;
  auto operator<=>(const Counts&) const = default;
};
BOOST_DESCRIBE_STRUCT(Counts, (), (persons, contact_points, search_keys))

struct RegisterPerson : storage::EachDatabase {
  Seed seed = Seed::from_number(1);

  Result<Person> register_as(const access::Actor& actor, const NewPerson& person) {
    return register_person(tx(), actor, noon, seed, person);
  }
  Counts written() {
    return *tx().find<Counts>(
        "select (select count(*) from people_person) as persons, (select count(*) from people_contact_point) as "
        "contact_points, (select count(*) from people_search_key) as search_keys",
        storage::NoParameters{});
  }
};
ON_EACH_DATABASE(RegisterPerson);

TEST_P(RegisterPerson, keeps_all_that_was_said) {
  NewPerson request = with_phone(new_person("p1", ana()), "(203) 555-0123");
  request.contact_points[0].consent = {.text = true, .name_to_ask_for = name("Ani")};
  const auto registered = register_as(front_desk(), request);
  ASSERT_TRUE(registered);

  const auto read = read_person(tx(), front_desk(), noon, {{"p1"}});
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, *registered);
  EXPECT_EQ(read->identity, ana());
  EXPECT_EQ(read->contact_points.at(0).phone.reveal().value, "+12035550123");
  EXPECT_EQ(read->contact_points.at(0).consent, request.contact_points[0].consent);
  EXPECT_EQ(read->version, 1);
}

TEST_P(RegisterPerson, lets_the_public_come_with_an_alias_and_no_phone) {
  EXPECT_TRUE(register_as(access::public_actor(spring), new_person("p1", {.name_to_call = name("Z")})));
}

TEST_P(RegisterPerson, sent_twice_registers_once) {
  const NewPerson request = with_phone(new_person("p1", ana()), "203 555 0123");
  const auto first = register_as(front_desk(), request);
  const Counts after_first = written();
  const auto second = register_as(front_desk(), request);
  ASSERT_TRUE(second);
  EXPECT_EQ(*second, *first);
  EXPECT_EQ(written(), after_first);
}

TEST_P(RegisterPerson, under_an_id_of_somebody_else_is_refused_and_tells_nothing) {
  ASSERT_TRUE(register_as(front_desk(), new_person("p1", ana())));
  const Counts before = written();
  for (const access::Actor& actor : {front_desk(), access::public_actor(spring)}) {
    const auto refused = register_as(actor, new_person("p1", {.name_to_call = name("Ben")}));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, FailureKind::conflict);
    EXPECT_EQ(refused.error().reason, "people.id_used");
  }
  EXPECT_FALSE(register_as(access::public_actor(spring), new_person("p1", ana())));
  EXPECT_EQ(written(), before);
}

TEST_P(RegisterPerson, names_each_wrong_field_and_writes_nothing) {
  NewPerson request = with_phone(with_phone(new_person("p1", {}), "12"), "203 555 0123");
  request.identity.born_on = Private{make_date(2030, 1, 1)};
  const auto refused = register_as(front_desk(), request);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, "core.request_invalid");
  ASSERT_EQ(refused.error().faults.size(), 3u);
  EXPECT_EQ(refused.error().faults[0].reason, "people.name_missing");
  EXPECT_EQ(refused.error().faults[1].field, "/identity/born_on");
  EXPECT_EQ(refused.error().faults[1].reason, "people.birth_date_in_future");
  EXPECT_EQ(refused.error().faults[2].field, "/contact_points/0/phone");
  EXPECT_EQ(refused.error().faults[2].reason, "people.phone_unreadable");
  EXPECT_EQ(written(), Counts{});
}

TEST_P(RegisterPerson, is_not_for_actors_without_a_right_to_it) {
  const auto refused = register_as({.program = spring, .staff = {"auditor"}}, new_person("p1", ana()));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, "access.permission_missing");
  EXPECT_EQ(written(), Counts{});
}

TEST_P(RegisterPerson, notes_whose_record_was_made) {
  ASSERT_TRUE(register_as(front_desk(), new_person("p1", ana())));
  const auto touched = tx().take_touched();
  ASSERT_EQ(touched.size(), 1u);
  EXPECT_EQ(touched[0].kind, "people.person");
  EXPECT_EQ(touched[0].subject_id, "p1");
}

}  // namespace
}  // namespace quell::people
