#include "storage/postgres_text.h"

#include <gtest/gtest.h>

namespace quell::storage {
namespace {

TEST(PostgresText, numbers_each_name_once) {
  const auto text = to_postgres_text("update t set a = :a, b = :b_2 where a <> :a");
  EXPECT_EQ(text.sql, "update t set a = $1, b = $2 where a <> $1");
  EXPECT_EQ(text.names, (std::vector<std::string>{"a", "b_2"}));
}

TEST(PostgresText, leaves_quoted_colons_alone) {
  const auto text = to_postgres_text("select ':a', 'it''s :b' where x = :c");
  EXPECT_EQ(text.sql, "select ':a', 'it''s :b' where x = $1");
}

}  // namespace
}  // namespace quell::storage
