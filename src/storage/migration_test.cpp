#include "storage/migration.h"

#include <gtest/gtest.h>

#include <set>

namespace quell::storage {
namespace {

TEST(Migration, numbers_are_unique_and_in_order) {
  int last = 0;
  for (const Migration& migration : known_migrations()) {
    EXPECT_GT(migration.number, last) << migration.name;
    last = migration.number;
  }
  EXPECT_GE(known_migrations().size(), 1u);
}

TEST(Migration, marked_words_become_what_each_database_needs) {
  const std::string sqlite = expanded("a;\n@append_only(t)\nb;", Engine::sqlite);
  EXPECT_NE(sqlite.find("create trigger t_refuses_update before update on t begin"), std::string::npos);
  EXPECT_NE(sqlite.find("create trigger t_refuses_delete"), std::string::npos);
  const std::string postgres = expanded("a;\n@append_only(t)\nb;", Engine::postgresql);
  EXPECT_NE(postgres.find("before update or delete on t for each row"), std::string::npos);
  EXPECT_TRUE(postgres.starts_with("a;\n"));
  EXPECT_TRUE(postgres.ends_with("\nb;"));
}

}  // namespace
}  // namespace quell::storage
