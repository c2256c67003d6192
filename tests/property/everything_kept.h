#pragma once

#include <string>
#include <vector>

#include "storage/connection.h"
#include "storage/migration.h"

namespace quell {

// All rows of all tables, in one order: equal texts are equal databases.
class EverythingKept {
 public:
  EverythingKept(storage::Engine engine, const std::string& url, const KeyRing& keys);

  std::vector<std::string> rows();

 private:
  std::unique_ptr<storage::Connection> connection_;
  std::string question_;
};

}  // namespace quell
