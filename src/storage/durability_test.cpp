#include "storage/durability.h"

#include <gtest/gtest.h>

#include "storage/testing/each_database.h"

namespace quell::storage {
namespace {

std::string reason_of(Connection& connection, const std::string& url) {
  const auto durable = require_durable(connection, url);
  return durable ? "" : durable.error().reason;
}

struct Durability : testing::TestWithParam<Engine> {
  TemporaryDatabase database{GetParam()};
  std::unique_ptr<Connection> connection = *connect(database.url(), test_keys(), Access::write);
};
ON_EACH_DATABASE(Durability);

TEST_P(Durability, of_a_database_as_we_make_it_is_enough) { EXPECT_EQ(reason_of(*connection, database.url()), ""); }

struct PostgresDurability : Durability {};
INSTANTIATE_TEST_SUITE_P(On, PostgresDurability, testing::Values(Engine::postgresql), engine_name);

TEST_P(PostgresDurability, without_waiting_for_the_disk_is_refused) {
  connection->command("set synchronous_commit = off");
  EXPECT_EQ(reason_of(*connection, database.url()), "storage.not_durable");
}

TEST_P(PostgresDurability, with_texts_in_another_encoding_is_refused) {
  const std::string name = "quell_ascii_" + database.url().substr(database.url().rfind('_') + 1);
  connection->command("drop database if exists " + name);
  connection->command("create database " + name +
                      " template template0 encoding 'SQL_ASCII' lc_collate 'C' lc_ctype 'C'");
  const std::string url = database.url().substr(0, database.url().rfind('/') + 1) + name;
  EXPECT_EQ(reason_of(**connect(url, test_keys(), Access::write), url), "storage.not_utf8_c");
  connection->command("drop database " + name + " with (force)");
}

}  // namespace
}  // namespace quell::storage
