#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace quell::storage {

enum class Trouble {
  run_again,  // a serialization failure or deadlock: the same work may succeed
  lost,       // the connection is gone
  ended,      // the database ended the transaction (disk full, out of memory)
  statement,  // this statement failed; the transaction can go on after its savepoint
};

// A driver's error by its code. The driver's own text is dropped: it may hold a value, and so personal data.
class DatabaseError : public std::runtime_error {
 public:
  DatabaseError(Trouble trouble, std::string_view code, std::string_view sql)
      : std::runtime_error("database error " + std::string{code} + " in: " + std::string{sql.substr(0, 160)}),
        trouble_(trouble) {}

  Trouble trouble() const { return trouble_; }

 private:
  Trouble trouble_;
};

}  // namespace quell::storage
