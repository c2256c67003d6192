#include "people/undo_merge.h"

#include <map>

#include "people/edit_person.h"
#include "people/find_people.h"
#include "people/person_in_force.h"
#include "people/testing/two_records.h"

namespace quell::people {
namespace {

struct UndoMergeTest : TwoRecords {
  std::vector<PersonId> in_force(const std::vector<std::string>& people) {
    std::vector<PersonId> ids;
    for (const std::string& id : people) ids.push_back(person_in_force(tx(), spring, {id}));
    return ids;
  }
};
ON_EACH_DATABASE(UndoMergeTest);

TEST_P(UndoMergeTest, parts_the_records_as_they_were) {
  const Person ana_before = record("ana"), annie_before = record("annie");
  ASSERT_TRUE(merge("ana", "annie"));
  const auto parted = undo();
  ASSERT_TRUE(parted) << parted.error().reason;
  EXPECT_FALSE(parted->identity_left);
  EXPECT_EQ(parted->kept.identity, ana_before.identity);
  EXPECT_EQ(parted->kept.contact_points, ana_before.contact_points);
  EXPECT_EQ(parted->parted, annie_before);
  EXPECT_EQ(person_in_force(tx(), spring, {"annie"}), PersonId{"annie"});
  const auto found = find_people(tx(), front_desk(), noon, {.phone = private_text<40>("2035550199")});
  ASSERT_EQ(found->people.size(), 1u);
  EXPECT_EQ(found->people[0].id, PersonId{"annie"});
  EXPECT_TRUE(undo()) << "twice is once";
}

TEST_P(UndoMergeTest, leaves_what_was_edited_since) {
  const auto merged = merge("ana", "annie");
  Identity edited = merged->person.identity;
  edited.name_to_call = name("Anita");
  ASSERT_TRUE(edit_person(tx(), investigator(), noon, next(), {{"ana"}, merged->person.version, edited}));
  const auto parted = undo();
  ASSERT_TRUE(parted);
  EXPECT_TRUE(parted->identity_left);
  EXPECT_EQ(parted->kept.identity.name_to_call, name("Anita"));
}

TEST_P(UndoMergeTest, goes_from_the_latest_merge_back) {
  ASSERT_TRUE(register_person(tx(), front_desk(), noon, next(), new_person("anna", annie())));
  ASSERT_TRUE(merge("ana", "annie"));
  ASSERT_TRUE(merge("anna", "ana", "m2"));
  EXPECT_EQ(undo("m1").error().reason, "people.undo_later_merge_first");
  ASSERT_TRUE(undo("m2"));
  EXPECT_EQ(person_in_force(tx(), spring, {"annie"}), PersonId{"ana"}) << "the earlier merge stands";
  ASSERT_TRUE(undo("m1"));
  EXPECT_EQ(person_in_force(tx(), spring, {"annie"}), PersonId{"annie"});
}

TEST_P(UndoMergeTest, of_two_into_one_record_takes_the_later_first) {
  const Identity before = record("ana").identity;
  Identity third = annie();
  third.name_to_call = name("Anna Garcia");
  ASSERT_TRUE(register_person(tx(), front_desk(), noon, next(), new_person("anna", third)));
  ASSERT_TRUE(merge("ana", "annie"));
  ASSERT_TRUE(merge("ana", "anna", "m2"));
  EXPECT_EQ(undo("m1").error().reason, "people.undo_later_merge_first");
  ASSERT_TRUE(undo("m2"));
  ASSERT_TRUE(undo("m1"));
  EXPECT_EQ(record("ana").identity, before);
}

TEST_P(UndoMergeTest, of_what_is_unknown_or_by_others_is_refused) {
  EXPECT_EQ(undo("m7").error().reason, "people.merge_unknown");
  EXPECT_EQ(undo_merge(tx(), front_desk(), noon, next(), {{"m1"}}).error().reason, "access.permission_missing");
}

// Whatever was merged in any order, chains among them: each undo, the latest first, leaves all as they stood before
// that merge, and the last of them leaves every record as it was.
TEST_P(UndoMergeTest, of_all_merges_is_as_if_there_had_been_none) {
  for (std::uint64_t run = 0; run < 12; ++run) {
    SCOPED_TRACE("seed " + std::to_string(run));
    Seed choose = Seed::from_number(run);
    std::vector<std::string> people, merges;
    std::map<std::string, Person> before;
    for (int i = 0; i < 6; ++i) {
      const std::string id = "r" + std::to_string(run) + "-" + std::to_string(i);
      Identity identity{.name_to_call = name("Kim Lee " + id)};
      const std::string phone = "203555" + std::to_string(1000 + choose.next_number_below(4) + run * 10);
      ASSERT_TRUE(register_person(tx(), front_desk(), noon, next(), with_phone(new_person(id, identity), phone)));
      before.emplace(id, record(id));
      people.push_back(id);
    }
    std::vector<std::string> left = people;
    std::vector<std::vector<PersonId>> stood;
    while (left.size() > 1 + choose.next_number_below(3)) {
      const auto merged = choose.next_number_below(left.size());
      const std::string gone = left[merged];
      left.erase(left.begin() + static_cast<std::ptrdiff_t>(merged));
      const std::string kept = left[choose.next_number_below(left.size())];
      merges.push_back("r" + std::to_string(run) + "-m" + std::to_string(merges.size()));
      stood.push_back(in_force(people));
      ASSERT_TRUE(merge(kept, gone, merges.back()));
    }
    for (; !merges.empty(); merges.pop_back(), stood.pop_back()) {
      ASSERT_TRUE(undo(merges.back()));
      EXPECT_EQ(in_force(people), stood.back());
    }
    for (const std::string& id : people) {
      EXPECT_EQ(ids_of_person(tx(), spring, {id}), (std::vector<PersonId>{{id}}));
      EXPECT_EQ(record(id).identity, before.at(id).identity);
      EXPECT_EQ(record(id).contact_points, before.at(id).contact_points);
    }
  }
}

}  // namespace
}  // namespace quell::people
