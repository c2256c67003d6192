#include "storage/migrate.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "storage/testing/each_database.h"

namespace quell::storage {
namespace {

const FaultReport ignore = [](const std::string&) {};

struct Migrate : testing::TestWithParam<Engine> {
  TemporaryDatabase database{GetParam()};

  std::unique_ptr<Connection> connection() { return *connect(database.url(), test_keys(), Access::write); }
};
ON_EACH_DATABASE(Migrate);

TEST_P(Migrate, a_second_time_does_nothing) {
  const auto applied = migrate(database.url(), ignore);
  ASSERT_TRUE(applied);
  EXPECT_TRUE(applied->empty());
}

TEST_P(Migrate, refuses_a_database_that_a_newer_program_migrated) {
  connection()->command("insert into storage_migration values (9999, '9999_from_the_future.sql', 0)");

  const auto applied = migrate(database.url(), ignore);
  ASSERT_FALSE(applied);
  EXPECT_EQ(applied.error().reason, "storage.database_newer");
  const auto opened = Database::open({.url = database.url()}, test_keys());
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().reason, "storage.database_newer");
}

TEST_P(Migrate, is_asked_for_when_a_database_is_older) {
  connection()->command("delete from storage_migration");
  const auto opened = Database::open({.url = database.url()}, test_keys());
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().reason, "storage.migrations_missing");
}

TEST_P(Migrate, leaves_nothing_behind_where_a_migration_fails) {
  // The table of the first migration is there already, so the migration cannot be applied.
  connection()->command("delete from storage_migration");
  const auto applied = migrate(database.url(), ignore);
  ASSERT_FALSE(applied);
  EXPECT_EQ(applied.error().reason, "storage.migration_failed");
  const auto again = Database::open({.url = database.url()}, test_keys());
  EXPECT_EQ(again.error().reason, "storage.migrations_missing");
}

TEST_P(Migrate, makes_append_only_tables_refuse_changes) {
  const auto writer = connection();
  writer->command("insert into storage_stream values ('s', 1)");
  writer->command("insert into storage_event values ('s', 1, 'e', 'k', 1, 'p', 'x', 0)");
  EXPECT_ANY_THROW(writer->command("update storage_event set kind = 'other'"));
  EXPECT_ANY_THROW(writer->command("delete from storage_event"));
}

TEST(OpenNowhere, makes_no_file_where_no_database_is) {
  const std::string path = std::filesystem::temp_directory_path() / ("quell-none-" + std::to_string(getpid()) + ".db");
  const auto opened = Database::open({.url = "sqlite://" + path}, *KeyRing::from_text(KeyRing::make_text("k")));
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().reason, "storage.cannot_open");
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(MigrateNowhere, says_what_is_wrong_with_the_address) {
  EXPECT_EQ(migrate("mysql://x", ignore).error().reason, "storage.url_unknown");
  EXPECT_EQ(migrate("sqlite:///no/such/folder/quell.db", ignore).error().reason, "storage.cannot_open");
}

}  // namespace
}  // namespace quell::storage
