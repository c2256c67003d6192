#pragma once

#include <sqlite3.h>

#include <string>
#include <unordered_map>
#include <vector>

#include "storage/connection.h"

namespace quell::storage {

// A connection to an SQLite file in WAL mode with synchronous=FULL: what was committed survives power loss.
class SqliteConnection : public Connection {
 public:
  // `path` may name another VFS: "/tmp/quell.db?vfs=name". Throws DatabaseError.
  SqliteConnection(const std::string& path, const KeyRing& keys, Access access);
  ~SqliteConnection() override;

  void begin(Access access) override;
  void commit() override;
  void set_savepoint() override;
  void release_savepoint() override;
  bool in_transaction() const override { return sqlite3_get_autocommit(connection_) == 0; }
  void command(const std::string& sql) override;

 protected:
  std::int64_t run(std::string_view sql, std::span<const NamedValue> parameters,
                   const std::function<void(Columns)>& each_row) override;

 private:
  struct Parameter {
    std::string name;
    std::size_t guess = 0;  // where it stood among the values the last time
  };
  struct Statement {
    sqlite3_stmt* handle = nullptr;
    std::vector<Parameter> parameters;
  };

  Statement& prepared(std::string_view sql);
  void check(int code, std::string_view sql) const;

  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };

  sqlite3* connection_ = nullptr;
  std::unordered_map<std::string, Statement, TextHash, std::equal_to<>> statements_;
};

}  // namespace quell::storage
