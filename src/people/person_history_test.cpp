#include "people/person_history.h"

#include <gtest/gtest.h>

#include "people/edit_person.h"
#include "people/testing/made_up_people.h"
#include "people/undo_edit.h"
#include "storage/testing/each_database.h"

namespace quell::people {
namespace {

struct PersonHistoryTest : storage::EachDatabase {
  void SetUp() override { ASSERT_TRUE(register_person(tx(), front_desk(), noon, seed, new_person("ana", ana()))); }
};
ON_EACH_DATABASE(PersonHistoryTest);

TEST_P(PersonHistoryTest, shows_each_version_who_wrote_it_and_why_newest_first) {
  access::Actor nurse = front_desk();
  nurse.staff = {"nurse"};
  ASSERT_TRUE(edit_person(tx(), nurse, noon + std::chrono::hours{1}, seed, {{"ana"}, 1, {.name_to_call = name("B")}}));
  ASSERT_TRUE(undo_edit(tx(), front_desk(), noon + std::chrono::hours{2}, seed, {{"ana"}, 2}));
  tx().take_touched();

  const auto history = person_history(tx(), front_desk(), noon, {{"ana"}});
  ASSERT_TRUE(history);
  const auto& versions = history->versions;
  ASSERT_EQ(versions.size(), 3u);
  EXPECT_EQ(versions[0].change, Change::undone);
  EXPECT_EQ(versions[0].restores, 1);
  EXPECT_EQ(versions[0].identity, ana());
  EXPECT_EQ(versions[1].change, Change::edited);
  EXPECT_EQ(versions[1].changed_by, nurse.staff);
  EXPECT_EQ(versions[1].identity.name_to_call, name("B"));
  EXPECT_EQ(versions[2].change, Change::registered);
  EXPECT_EQ(versions[2].changed_at, noon);
  EXPECT_EQ(tx().take_touched().size(), 1u);
}

TEST_P(PersonHistoryTest, is_for_staff_who_may_read_persons) {
  EXPECT_EQ(person_history(tx(), access::public_actor(spring), noon, {{"ana"}}).error().reason,
            "access.permission_missing");
  EXPECT_EQ(person_history(tx(), front_desk(), noon, {{"x"}}).error().reason, "people.person_unknown");
}

}  // namespace
}  // namespace quell::people
