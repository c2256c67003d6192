#include "storage/key_check.h"

#include <gtest/gtest.h>

#include "storage/testing/each_database.h"

namespace quell::storage {
namespace {

struct KeyCheckTest : testing::TestWithParam<Engine> {
  TemporaryDatabase database{GetParam()};

  std::string opened_with(KeyRing keys) {
    const auto opened = Database::open({.url = database.url()}, std::move(keys));
    return opened ? "" : opened.error().reason;
  }
};
ON_EACH_DATABASE(KeyCheckTest);

TEST_P(KeyCheckTest, turns_away_the_keys_of_another_database_and_lets_its_own_in) {
  EXPECT_EQ(opened_with(test_keys()), "");
  EXPECT_EQ(opened_with(KeyRing::from_text(KeyRing::make_text("another")).value()), "storage.keys_of_another_database");
  EXPECT_EQ(opened_with(test_keys()), "");
}

}  // namespace
}  // namespace quell::storage
