#include "people/rewrap_keys.h"

#include <gtest/gtest.h>

#include "people/read_person.h"
#include "people/testing/made_up_people.h"
#include "storage/connection.h"
#include "storage/testing/each_database.h"

namespace quell::people {
namespace {

const std::string first_text = KeyRing::make_text("k1");
const KeyRing first = *KeyRing::from_text(first_text);

// The same ring with a newer master key.
KeyRing rotated() {
  const std::string other = KeyRing::make_text("k2");
  const auto begin = other.find("k2 ");
  return *KeyRing::from_text(first_text + other.substr(begin, other.find('\n', begin) - begin + 1));
}

struct RewrapKeys : testing::TestWithParam<storage::Engine> {
  storage::TemporaryDatabase place{GetParam()};

  template <class Action>
  auto with_ring(const KeyRing& ring, Action action) {
    const auto connection = *storage::connect(place.url(), ring, storage::Access::write);
    connection->begin(storage::Access::write);
    auto result = action(*connection);
    connection->commit();
    return result;
  }
};
ON_EACH_DATABASE(RewrapKeys);

TEST_P(RewrapKeys, goes_on_after_a_stop_until_no_key_is_under_an_older_one) {
  with_ring(first, [](storage::Transaction& tx) {
    for (int i = 0; i < 5; ++i)
      EXPECT_TRUE(register_person(tx, front_desk(), noon, Seed::from_number(std::uint64_t(i)),
                                  new_person("p" + std::to_string(i), ana())));
    return 0;
  });
  const KeyRing ring = rotated();
  ASSERT_EQ(ring.current_id(), "k2");
  std::vector<int> counts;
  for (bool finished = false; !finished && counts.size() < 9;) {
    const auto done = with_ring(ring, [](storage::Transaction& tx) { return rewrap_keys(tx, 2); });
    ASSERT_TRUE(done);
    counts.push_back(done->count);
    finished = done->finished;
  }
  EXPECT_EQ(counts, (std::vector<int>{2, 2, 1}));

  // Persons open, old and new, and the old master key alone opens them no more.
  with_ring(ring, [](storage::Transaction& tx) {
    EXPECT_EQ(open_person(tx, spring, {"p3"})->identity, ana());
    return 0;
  });
  with_ring(first, [](storage::Transaction& tx) {
    EXPECT_EQ(open_person(tx, spring, {"p3"}).error().reason, "people.key_missing");
    return 0;
  });
}

TEST_P(RewrapKeys, with_a_ring_that_lacks_the_old_key_is_refused_and_changes_nothing) {
  with_ring(first, [](storage::Transaction& tx) {
    EXPECT_TRUE(register_person(tx, front_desk(), noon, Seed::from_number(1), new_person("ana", ana())));
    return 0;
  });
  const KeyRing stranger = *KeyRing::from_text(KeyRing::make_text("k9"));
  const auto refused = with_ring(stranger, [](storage::Transaction& tx) { return rewrap_keys(tx, 10); });
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, "people.key_missing");
  with_ring(first, [](storage::Transaction& tx) {
    EXPECT_TRUE(open_person(tx, spring, {"ana"}));
    return 0;
  });
}

}  // namespace
}  // namespace quell::people
