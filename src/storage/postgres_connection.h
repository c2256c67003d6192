#pragma once

#include <libpq-fe.h>

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "storage/connection.h"

namespace quell::storage {

class PostgresConnection : public Connection {
 public:
  // Throws DatabaseError.
  PostgresConnection(const std::string& url, const KeyRing& keys);

  void begin(Access access) override;
  bool in_transaction() const override { return PQtransactionStatus(connection_.get()) == PQTRANS_INTRANS; }
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
    std::string name;
    std::vector<Parameter> parameters;
  };
  struct CloseConnection {
    void operator()(PGconn* connection) const { PQfinish(connection); }
  };
  struct ClearResult {
    void operator()(PGresult* result) const { PQclear(result); }
  };
  using ResultPointer = std::unique_ptr<PGresult, ClearResult>;

  Statement& prepared(std::string_view sql);
  ResultPointer checked(PGresult* result, std::string_view sql) const;

  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };

  std::unique_ptr<PGconn, CloseConnection> connection_;
  std::unordered_map<std::string, Statement, TextHash, std::equal_to<>> statements_;
};

}  // namespace quell::storage
