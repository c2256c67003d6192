#include "people/edit_person.h"

#include <gtest/gtest.h>

#include "people/find_people.h"
#include "people/read_person.h"
#include "people/shred_person.h"
#include "people/testing/made_up_people.h"
#include "storage/testing/each_database.h"

namespace quell::people {
namespace {

const Instant later = noon + std::chrono::hours{1};

struct EditPersonTest : storage::EachDatabase {
  void SetUp() override {
    ASSERT_TRUE(register_person(tx(), front_desk(), noon, seed, with_phone(new_person("ana", ana()), "203 555 0123")));
    tx().take_touched();
  }
  Identity renamed() {
    Identity identity = ana();
    identity.registry_name->family = name("Soto");
    return identity;
  }
  Person now_kept() { return *open_person(tx(), spring, {"ana"}); }
};
ON_EACH_DATABASE(EditPersonTest);

TEST_P(EditPersonTest, puts_the_new_identity_in_force) {
  access::Actor nurse = front_desk();
  nurse.staff = {"nurse"};
  const auto edited = edit_person(tx(), nurse, later, seed, {{"ana"}, 1, renamed()});
  ASSERT_TRUE(edited);
  EXPECT_EQ(*edited, now_kept());
  EXPECT_EQ(edited->identity, renamed());
  EXPECT_EQ(edited->version, 2);
  EXPECT_EQ(edited->changed_by, nurse.staff);
  EXPECT_EQ(edited->changed_at, later);
  EXPECT_EQ(edited->registered_by, front_desk().staff);
  EXPECT_EQ(edited->contact_points.size(), 1u);
}

TEST_P(EditPersonTest, makes_the_new_name_found_and_the_old_one_not) {
  ASSERT_TRUE(edit_person(tx(), front_desk(), later, seed, {{"ana"}, 1, renamed()}));
  EXPECT_EQ(find_people(tx(), front_desk(), later, by_name("soto"))->people.size(), 1u);
  EXPECT_EQ(find_people(tx(), front_desk(), later, by_name("garcia"))->people.size(), 0u);
}

TEST_P(EditPersonTest, of_a_version_that_is_no_longer_in_force_is_refused_and_writes_nothing) {
  ASSERT_TRUE(edit_person(tx(), front_desk(), later, seed, {{"ana"}, 1, renamed()}));
  const Person before = now_kept();
  for (const std::int64_t version : {std::int64_t{1}, std::int64_t{3}, std::int64_t{0}}) {
    const auto refused = edit_person(tx(), front_desk(), later, seed, {{"ana"}, version, ana()});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, FailureKind::conflict);
    EXPECT_EQ(refused.error().reason, "people.changed_meanwhile");
  }
  EXPECT_EQ(now_kept(), before);
}

TEST_P(EditPersonTest, that_changes_nothing_writes_nothing) {
  const auto same = edit_person(tx(), front_desk(), later, seed, {{"ana"}, 1, ana()});
  ASSERT_TRUE(same);
  EXPECT_EQ(same->version, 1);
  EXPECT_EQ(same->changed_at, noon);
}

TEST_P(EditPersonTest, names_the_wrong_field_and_writes_nothing) {
  const auto refused = edit_person(tx(), front_desk(), later, seed, {{"ana"}, 1, Identity{}});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().faults.at(0).field, "/identity/name_to_call");
  EXPECT_EQ(now_kept().version, 1);
}

TEST_P(EditPersonTest, is_for_staff_who_may_and_of_persons_that_exist) {
  const access::Actor anyone = access::public_actor(spring);
  EXPECT_EQ(edit_person(tx(), anyone, later, seed, {{"ana"}, 1, renamed()}).error().reason,
            "access.permission_missing");
  EXPECT_EQ(edit_person(tx(), front_desk(), later, seed, {{"x"}, 1, renamed()}).error().reason,
            "people.person_unknown");
  ASSERT_TRUE(shred_person(tx(), access::system_actor(spring), later, {"ana"}));
  EXPECT_EQ(edit_person(tx(), front_desk(), later, seed, {{"ana"}, 1, renamed()}).error().reason, "people.erased");
}

}  // namespace
}  // namespace quell::people
