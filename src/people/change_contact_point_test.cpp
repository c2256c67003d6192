#include "people/change_contact_point.h"

#include <gtest/gtest.h>

#include "people/edit_person.h"
#include "people/find_people.h"
#include "people/read_person.h"
#include "people/testing/made_up_people.h"
#include "people/undo_edit.h"
#include "storage/testing/each_database.h"

namespace quell::people {
namespace {

const ContactPointId phone_id{"ana-phone"};

struct ChangeContactPoint : storage::EachDatabase {
  void SetUp() override {
    NewPerson request = with_phone(new_person("ana", ana()), "203 555 0123");
    request.contact_points[0].consent.text = true;
    ASSERT_TRUE(register_person(tx(), front_desk(), noon, seed, request));
  }
  ContactPoint kept() { return open_person(tx(), spring, {"ana"})->contact_points.at(0); }
};
ON_EACH_DATABASE(ChangeContactPoint);

TEST_P(ChangeContactPoint, to_no_texts_holds_from_now_on) {
  const auto changed =
      change_consent(tx(), front_desk(), noon, seed, {{"ana"}, phone_id, 1, {.voicemail = true}, true});
  ASSERT_TRUE(changed);
  EXPECT_EQ(changed->contact_points.at(0), kept());
  EXPECT_FALSE(kept().consent.text);
  EXPECT_TRUE(kept().consent.voicemail);
  EXPECT_TRUE(kept().preferred);
  EXPECT_EQ(kept().version, 2);
}

TEST_P(ChangeContactPoint, to_no_texts_is_not_taken_back_by_undoing_an_edit_of_the_name) {
  ASSERT_TRUE(edit_person(tx(), front_desk(), noon, seed, {{"ana"}, 1, {.name_to_call = name("B")}}));
  ASSERT_TRUE(change_consent(tx(), front_desk(), noon, seed, {{"ana"}, phone_id, 1, {}, false}));
  ASSERT_TRUE(undo_edit(tx(), front_desk(), noon, seed, {{"ana"}, 2}));
  EXPECT_FALSE(kept().consent.text);
}

TEST_P(ChangeContactPoint, of_a_version_that_is_not_in_force_is_refused_and_writes_nothing) {
  ASSERT_TRUE(change_consent(tx(), front_desk(), noon, seed, {{"ana"}, phone_id, 1, {}, false}));
  EXPECT_EQ(
      change_consent(tx(), front_desk(), noon, seed, {{"ana"}, phone_id, 1, {.text = true}, false}).error().reason,
      "people.changed_meanwhile");
  EXPECT_EQ(remove_contact_point(tx(), front_desk(), noon, seed, {{"ana"}, phone_id, 1}).error().reason,
            "people.changed_meanwhile");
  EXPECT_FALSE(kept().consent.text);
}

TEST_P(ChangeContactPoint, by_removal_makes_the_person_no_longer_found_by_it) {
  const auto removed = remove_contact_point(tx(), front_desk(), noon, seed, {{"ana"}, phone_id, 1});
  ASSERT_TRUE(removed);
  EXPECT_TRUE(removed->contact_points.empty());
  EXPECT_TRUE(find_people(tx(), front_desk(), noon, {.phone = private_text<40>("2035550123")})->people.empty());
  EXPECT_EQ(change_consent(tx(), front_desk(), noon, seed, {{"ana"}, phone_id, 1, {}, false}).error().reason,
            "people.contact_point_unknown");
}

TEST_P(ChangeContactPoint, needs_a_right_and_a_person) {
  const access::Actor anyone = access::public_actor(spring);
  EXPECT_EQ(change_consent(tx(), anyone, noon, seed, {{"ana"}, phone_id, 1, {}, false}).error().reason,
            "access.permission_missing");
  EXPECT_EQ(remove_contact_point(tx(), anyone, noon, seed, {{"ana"}, phone_id, 1}).error().reason,
            "access.permission_missing");
  EXPECT_EQ(remove_contact_point(tx(), front_desk(), noon, seed, {{"x"}, phone_id, 1}).error().reason,
            "people.person_unknown");
  EXPECT_TRUE(kept().consent.text);
}

}  // namespace
}  // namespace quell::people
