#pragma once

// Tests of verbs run on both databases: derive the fixture from EachDatabase and close the file's tests with
// ON_EACH_DATABASE(Fixture). tx() is a transaction on a migrated database that is taken back when the test ends.
//
//     struct RecordWastage : storage::EachDatabase { ... };
//     ON_EACH_DATABASE(RecordWastage);
//     TEST_P(RecordWastage, lowers_the_stock) { ... record_wastage(tx(), ...) ... }
//
// The PostgreSQL server is named by QUELL_TEST_POSTGRES; `./dev test` starts one.

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "storage/connection.h"
#include "storage/database.h"
#include "storage/migration.h"

namespace quell::storage {

// The key ring of all tests.
const KeyRing& test_keys();

// A new, migrated, empty database that is dropped at the end of its life. For tests that need commits.
class TemporaryDatabase {
 public:
  explicit TemporaryDatabase(Engine engine);
  ~TemporaryDatabase();
  TemporaryDatabase(const TemporaryDatabase&) = delete;

  const std::string& url() const { return url_; }
  std::unique_ptr<Database> open() const;

 private:
  Engine engine_;
  std::string name_;
  std::string url_;
};

class EachDatabase : public testing::TestWithParam<Engine> {
 protected:
  EachDatabase();
  ~EachDatabase() override;

  Transaction& tx() { return connection_; }

 private:
  Connection& connection_;
};

std::string engine_name(const testing::TestParamInfo<Engine>& info);

}  // namespace quell::storage

#define ON_EACH_DATABASE(Fixture)                                                                               \
  INSTANTIATE_TEST_SUITE_P(On, Fixture,                                                                         \
                           testing::Values(quell::storage::Engine::sqlite, quell::storage::Engine::postgresql), \
                           quell::storage::engine_name)
