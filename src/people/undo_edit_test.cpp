#include "people/undo_edit.h"

#include <gtest/gtest.h>

#include "people/edit_person.h"
#include "people/find_people.h"
#include "people/read_person.h"
#include "people/testing/made_up_people.h"
#include "storage/testing/each_database.h"

namespace quell::people {
namespace {

struct UndoEditTest : storage::EachDatabase {
  std::int64_t version = 1;

  void SetUp() override {
    ASSERT_TRUE(register_person(tx(), front_desk(), noon, seed, new_person("ana", called("A"))));
  }
  static Identity called(const std::string& alias) { return {.name_to_call = name(alias)}; }
  void edit(const std::string& alias) {
    const auto edited = edit_person(tx(), front_desk(), noon, seed, {{"ana"}, version, called(alias)});
    ASSERT_TRUE(edited);
    version = edited->version;
  }
  std::string undo() {
    const auto undone = undo_edit(tx(), front_desk(), noon, seed, {{"ana"}, version});
    if (!undone) return undone.error().reason;
    version = undone->version;
    return undone->identity.name_to_call.reveal().value;
  }
};
ON_EACH_DATABASE(UndoEditTest);

TEST_P(UndoEditTest, brings_back_what_stood_before_step_by_step) {
  edit("B");
  edit("C");
  EXPECT_EQ(undo(), "B");
  EXPECT_EQ(undo(), "A");
  EXPECT_EQ(undo(), "people.nothing_to_undo");
  EXPECT_EQ(open_person(tx(), spring, {"ana"})->version, 5);
}

TEST_P(UndoEditTest, goes_on_after_an_edit_that_followed_an_undo) {
  edit("B");
  EXPECT_EQ(undo(), "A");
  edit("C");
  edit("D");
  EXPECT_EQ(undo(), "C");
  EXPECT_EQ(undo(), "A");
  EXPECT_EQ(undo(), "people.nothing_to_undo");
}

TEST_P(UndoEditTest, makes_the_old_name_found_again) {
  edit("Beatriz");
  EXPECT_EQ(undo(), "A");
  EXPECT_TRUE(find_people(tx(), front_desk(), noon, by_name("Beatriz"))->people.empty());
  EXPECT_EQ(find_people(tx(), front_desk(), noon, by_name("A"))->people.size(), 1u);
}

TEST_P(UndoEditTest, of_a_version_that_is_not_in_force_is_refused_and_writes_nothing) {
  edit("B");
  const auto refused = undo_edit(tx(), front_desk(), noon, seed, {{"ana"}, 1});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, "people.changed_meanwhile");
  EXPECT_EQ(open_person(tx(), spring, {"ana"})->version, 2);
}

TEST_P(UndoEditTest, is_for_staff_who_may_edit) {
  const auto refused = undo_edit(tx(), access::public_actor(spring), noon, seed, {{"ana"}, 1});
  EXPECT_EQ(refused.error().reason, "access.permission_missing");
  EXPECT_EQ(undo_edit(tx(), front_desk(), noon, seed, {{"x"}, 1}).error().reason, "people.person_unknown");
}

// Whatever was edited and undone on the way, undoing all that can be undone leads to the first content.
TEST_P(UndoEditTest, of_everything_leads_to_the_first_version_after_any_edits) {
  for (std::uint64_t run = 0; run < 20; ++run) {
    SCOPED_TRACE("seed " + std::to_string(run));
    Seed draw = Seed::from_number(run);
    const PersonId id{"p" + std::to_string(run)};
    ASSERT_TRUE(register_person(tx(), front_desk(), noon, seed, new_person(id.text, ana())));
    std::vector<Identity> expected{ana()};  // the stack that undo walks down
    std::int64_t at = 1;
    for (int step = 0; step < 15; ++step) {
      if (draw.next_number_below(3) == 0) {
        const auto undone = undo_edit(tx(), front_desk(), noon, seed, {id, at});
        if (expected.size() == 1) {
          EXPECT_EQ(undone.error().reason, "people.nothing_to_undo");
          continue;
        }
        expected.pop_back();
        EXPECT_EQ(undone->identity, expected.back());
        at = undone->version;
      } else {
        Identity next = expected.back();
        if (draw.next_number_below(2) == 0)
          next.born_on = Private{make_date(1950, 1, 1 + unsigned(draw.next_number_below(28)))};
        next.name_to_call = name("alias-" + std::to_string(step));
        at = edit_person(tx(), front_desk(), noon, seed, {id, at, next})->version;
        expected.push_back(next);
      }
    }
    for (; expected.size() > 1; expected.pop_back()) at = undo_edit(tx(), front_desk(), noon, seed, {id, at})->version;
    EXPECT_EQ(open_person(tx(), spring, id)->identity, ana());
    EXPECT_FALSE(undo_edit(tx(), front_desk(), noon, seed, {id, at}));
  }
}

}  // namespace
}  // namespace quell::people
