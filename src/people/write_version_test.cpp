#include "people/write_version.h"

#include <gtest/gtest.h>

#include <future>

#include "people/edit_person.h"
#include "people/person_history.h"
#include "people/testing/made_up_people.h"
#include "storage/testing/each_database.h"

namespace quell::people {
namespace {

struct WriteVersion : testing::TestWithParam<storage::Engine> {};
ON_EACH_DATABASE(WriteVersion);

TEST_P(WriteVersion, by_two_editors_at_once_is_done_for_one_and_refused_for_the_other) {
  const storage::TemporaryDatabase place{GetParam()};
  const auto database = place.open();
  ASSERT_TRUE(database->write("", [](storage::Transaction& tx) {
    return register_person(tx, front_desk(), noon, Seed::from_number(1), new_person("ana", ana()));
  }));
  std::vector<std::future<Result<Person>>> editors;
  for (int i = 0; i < 8; ++i)
    editors.push_back(std::async(std::launch::async, [&database, i] {
      return database->write("lane-" + std::to_string(i), [i](storage::Transaction& tx) {
        const Identity alias{.name_to_call = name("alias " + std::to_string(i))};
        return edit_person(tx, front_desk(), noon, Seed::from_number(1), {{"ana"}, 1, alias});
      });
    }));
  int done = 0;
  for (auto& editor : editors) {
    const auto result = editor.get();
    if (result) ++done;
    else EXPECT_EQ(result.error().reason, "people.changed_meanwhile");
  }
  EXPECT_EQ(done, 1);
  const auto history =
      database->read([](storage::Transaction& tx) { return person_history(tx, front_desk(), noon, {{"ana"}}); });
  ASSERT_TRUE(history);
  EXPECT_EQ(history->versions.size(), 2u);
}

}  // namespace
}  // namespace quell::people
