#include "people/merge_people.h"

#include "people/edit_person.h"
#include "people/find_people.h"
#include "people/person_in_force.h"
#include "people/read_person.h"
#include "people/shred_person.h"
#include "people/testing/two_records.h"
#include "people/undo_edit.h"

namespace quell::people {
namespace {

struct MergePeopleTest : TwoRecords {
  std::string refusal(MergePeople request) {
    const auto refused = merge_people(tx(), investigator(), noon, next(), request);
    return refused ? "" : refused.error().reason;
  }
  MergePeople of(const std::string& kept, const std::string& merged) {
    return {{"m9"}, {kept}, 1, {merged}, 1, ana(), {}};
  }
};
ON_EACH_DATABASE(MergePeopleTest);

TEST_P(MergePeopleTest, makes_both_ids_lead_to_the_record_that_was_kept) {
  const auto merged = merge("ana", "annie");
  ASSERT_TRUE(merged) << merged.error().reason;
  EXPECT_EQ(merged->person.id, PersonId{"ana"});
  EXPECT_EQ(open_person(tx(), spring, {"annie"})->id, PersonId{"ana"});
  EXPECT_EQ(ids_of_person(tx(), spring, {"annie"}), (std::vector<PersonId>{{"ana"}, {"annie"}}));
  EXPECT_EQ(merged->person.identity.name_to_call, name("Annie Garcia")) << "chosen from the other record";
  EXPECT_EQ(merged->person.identity.registry_name, ana().registry_name) << "chosen from this one";
}

TEST_P(MergePeopleTest, takes_phones_that_were_chosen_and_each_number_once) {
  const auto merged = merge("ana", "annie");
  ASSERT_TRUE(merged);
  ASSERT_EQ(merged->person.contact_points.size(), 2u);
  const auto found = find_people(tx(), front_desk(), noon, {.phone = private_text<40>("2035550199")});
  ASSERT_EQ(found->people.size(), 1u);
  EXPECT_EQ(found->people[0].id, PersonId{"ana"});

  ASSERT_TRUE(register_person(tx(), front_desk(), noon, next(), with_phone(new_person("anna", annie()), "2035550123")));
  const auto again = merge("ana", "anna", "m2");
  ASSERT_TRUE(again) << again.error().reason;
  EXPECT_EQ(again->person.contact_points.size(), 2u);
}

TEST_P(MergePeopleTest, sent_twice_merges_once) {
  const auto first = merge("ana", "annie");
  ASSERT_TRUE(first);
  MergePeople again = of("ana", "annie");
  again.id = {"m1"};
  EXPECT_EQ(merge_people(tx(), investigator(), noon, next(), again)->person.version, first->person.version);
  again.merged = {"ana"};
  EXPECT_EQ(refusal(again), "people.id_used");
}

TEST_P(MergePeopleTest, goes_on_where_a_merged_record_is_merged_again) {
  ASSERT_TRUE(register_person(tx(), front_desk(), noon, next(), new_person("anna", annie())));
  ASSERT_TRUE(merge("ana", "annie"));
  ASSERT_TRUE(merge("anna", "ana", "m2"));
  EXPECT_EQ(person_in_force(tx(), spring, {"annie"}), PersonId{"anna"});
  EXPECT_EQ(ids_of_person(tx(), spring, {"annie"}).size(), 3u);
  EXPECT_EQ(merges_of_person(tx(), investigator(), noon, {{"annie"}})->merges.size(), 2u);
}

TEST_P(MergePeopleTest, refuses_what_was_seen_differently_and_writes_nothing) {
  EXPECT_EQ(refusal(of("ana", "ana")), "people.same_person");
  EXPECT_EQ(refusal(of("ana", "nobody")), "people.person_unknown");
  MergePeople stale = of("ana", "annie");
  stale.merged_version = 2;
  EXPECT_EQ(refusal(stale), "people.changed_meanwhile");
  MergePeople phones = of("ana", "annie");
  phones.take_phones = {{"ana-phone"}};
  EXPECT_EQ(refusal(phones), "people.contact_point_unknown");
  MergePeople nameless = of("ana", "annie");
  nameless.identity.name_to_call = name("");
  EXPECT_EQ(refusal(nameless), "core.request_invalid");
  ASSERT_TRUE(merge("ana", "annie"));
  ASSERT_TRUE(register_person(tx(), front_desk(), noon, next(), new_person("anna", annie())));
  EXPECT_EQ(refusal(of("annie", "anna")), "people.merged_already");
}

TEST_P(MergePeopleTest, keeps_no_more_phones_than_a_person_may_have) {
  NewPerson many = new_person("many", annie());
  for (int i = 0; i < 10; ++i)
    many.contact_points.push_back(
        {.id = {"p" + std::to_string(i)}, .phone = private_text<40>("20355501" + std::to_string(30 + i))});
  ASSERT_TRUE(register_person(tx(), front_desk(), noon, next(), many));
  EXPECT_EQ(merge("ana", "many").error().reason, "people.too_many_phones");
}

TEST_P(MergePeopleTest, is_undone_as_a_merge_and_not_as_an_edit) {
  const auto merged = merge("ana", "annie");
  const auto undone = undo_edit(tx(), front_desk(), noon, next(), {{"ana"}, merged->person.version});
  EXPECT_EQ(undone.error().reason, "people.undo_the_merge");
}

TEST_P(MergePeopleTest, is_for_investigators) {
  EXPECT_EQ(merge_people(tx(), front_desk(), noon, next(), of("ana", "annie")).error().reason,
            "access.permission_missing");
}

TEST_P(MergePeopleTest, lets_no_record_outlive_an_erasure) {
  ASSERT_TRUE(merge("ana", "annie"));
  ASSERT_TRUE(shred_person(tx(), access::system_actor(spring), noon, {"ana"}));
  EXPECT_EQ(person_row(tx(), spring, {"annie"}).error().reason, "people.erased");
}

}  // namespace
}  // namespace quell::people
