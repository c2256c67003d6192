#pragma once

#include <memory>
#include <string>

#include "storage/transaction.h"

namespace quell::storage {

// `create` is `write` to a database that need not be there yet.
enum class Access { read, write, create };

// One connection to a database and the transaction that it is in. The drivers (sqlite_connection, postgres_connection)
// are thin: statements, values, error codes.
class Connection : public Transaction {
 public:
  using Transaction::Transaction;

  virtual void begin(Access access) = 0;
  virtual void commit() { command("commit"); }
  void rollback() { command("rollback"); }
  virtual void set_savepoint() { command("savepoint verb"); }
  virtual void release_savepoint() { command("release savepoint verb"); }
  void back_to_savepoint() { command("rollback to savepoint verb"); }

  // False once the database has ended the transaction by itself; what it held is lost.
  virtual bool in_transaction() const = 0;

  // Runs SQL text without parameters or rows, several statements if need be.
  virtual void command(const std::string& sql) = 0;

  std::int64_t next_event_number() override { return ++event_number_; }
  const std::string& event_stream() const override { return stream_; }

 protected:
  // A random name: a stream never goes on after a restart, so its numbers need not be looked up.
  std::string stream_;

 private:
  std::int64_t event_number_ = 0;
};

// Opens "sqlite:///path" (made where absent, unless only read) or "postgresql://...".
// Throws DatabaseError. Fails: invalid_input storage.url_unknown
Result<std::unique_ptr<Connection>> connect(const std::string& url, const KeyRing& keys, Access access);

}  // namespace quell::storage
