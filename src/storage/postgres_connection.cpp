#include "storage/postgres_connection.h"

#include <charconv>
#include <cstring>

#include "core/seed.h"
#include "storage/database_error.h"
#include "storage/postgres_text.h"

namespace quell::storage {
namespace {

// Object ids of the types that Quell's columns and expressions have (pg_type.dat).
enum : Oid { oid_int8 = 20, oid_int2 = 21, oid_int4 = 23, oid_float4 = 700, oid_float8 = 701, oid_numeric = 1700 };

Trouble trouble_of(std::string_view state) {
  if (state == "40001" || state == "40P01" || state == "55P03") return Trouble::run_again;
  if (state.empty() || state.starts_with("08") || state.starts_with("57P")) return Trouble::lost;
  if (state.starts_with("53") || state.starts_with("58")) return Trouble::ended;
  return Trouble::statement;
}

// A parameter as libpq's text format wants it; null for null.
class ParameterText {
 public:
  explicit ParameterText(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) {
      pointer_ = text->c_str();
    } else if (const auto* whole = std::get_if<std::int64_t>(&value)) {
      *std::to_chars(buffer_, buffer_ + sizeof buffer_, *whole).ptr = '\0';
      pointer_ = buffer_;
    } else if (const auto* real = std::get_if<double>(&value)) {
      *std::to_chars(buffer_, buffer_ + sizeof buffer_, *real).ptr = '\0';
      pointer_ = buffer_;
    }
  }
  ParameterText(const ParameterText&) = delete;
  const char* pointer() const { return pointer_; }

 private:
  char buffer_[40];
  const char* pointer_ = nullptr;
};

const Value& value_named(std::span<const NamedValue> parameters, std::string_view name) {
  for (const NamedValue& parameter : parameters)
    if (name == parameter.name) return parameter.value;
  throw std::logic_error("no parameter for :" + std::string{name});
}

Value cell(const PGresult* result, int row, int column) {
  if (PQgetisnull(result, row, column)) return {};
  const std::string_view text{PQgetvalue(result, row, column),
                              static_cast<std::size_t>(PQgetlength(result, row, column))};
  const Oid type = PQftype(result, column);
  const bool whole = type == oid_int8 || type == oid_int4 || type == oid_int2 ||
                     (type == oid_numeric && text.find('.') == std::string_view::npos);
  if (whole) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
  }
  if (type == oid_float8 || type == oid_float4 || type == oid_numeric) {
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
  }
  return std::string{text};
}

}  // namespace

PostgresConnection::PostgresConnection(const std::string& url, const KeyRing& keys)
    : Connection(keys), connection_(PQconnectdb(url.c_str())) {
  if (PQstatus(connection_.get()) != CONNECTION_OK) throw DatabaseError(Trouble::lost, "PostgreSQL", "connect");
  PQsetNoticeProcessor(
      connection_.get(), [](void*, const char*) {}, nullptr);
  stream_ = Seed::fresh().next_id<EventId>().text;
  command(
      "set client_encoding to 'UTF8'; set application_name to 'quell'; set client_min_messages to error; "
      "set statement_timeout to '60s'; set idle_in_transaction_session_timeout to '60s'");
}

void PostgresConnection::begin(Access access) {
  command(access == Access::write ? "begin" : "begin isolation level repeatable read read only");
}

void PostgresConnection::command(const std::string& sql) { checked(PQexec(connection_.get(), sql.c_str()), sql); }

std::int64_t PostgresConnection::run(std::string_view sql, std::span<const NamedValue> parameters,
                                     const std::function<void(Columns)>& each_row) {
  const Statement& statement = prepared(sql);
  std::vector<std::unique_ptr<ParameterText>> texts;
  std::vector<const char*> pointers;
  for (const std::string& name : statement.parameters) {
    texts.push_back(std::make_unique<ParameterText>(value_named(parameters, name)));
    pointers.push_back(texts.back()->pointer());
  }
  const ResultPointer result =
      checked(PQexecPrepared(connection_.get(), statement.name.c_str(), static_cast<int>(pointers.size()),
                             pointers.data(), nullptr, nullptr, 0),
              sql);

  std::vector<NamedValue> columns;
  for (int row = 0; row < PQntuples(result.get()); ++row) {
    columns.clear();
    for (int at = 0; at < PQnfields(result.get()); ++at)
      columns.push_back({PQfname(result.get(), at), cell(result.get(), row, at)});
    each_row(columns);
  }
  std::int64_t changed = 0;
  const char* count = PQcmdTuples(result.get());
  std::from_chars(count, count + std::strlen(count), changed);
  return changed;
}

const PostgresConnection::Statement& PostgresConnection::prepared(std::string_view sql) {
  if (const auto found = statements_.find(sql); found != statements_.end()) return found->second;
  PostgresText text = to_postgres_text(sql);
  const std::string name = "q" + std::to_string(statements_.size());
  checked(PQprepare(connection_.get(), name.c_str(), text.sql.c_str(), 0, nullptr), sql);
  return statements_.emplace(sql, Statement{name, std::move(text.names)}).first->second;
}

PostgresConnection::ResultPointer PostgresConnection::checked(PGresult* result, std::string_view sql) const {
  ResultPointer owned{result};
  const ExecStatusType status = PQresultStatus(result);
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return owned;
  if (PQstatus(connection_.get()) != CONNECTION_OK) throw DatabaseError(Trouble::lost, "PostgreSQL", sql);
  const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
  throw DatabaseError(trouble_of(state ? state : ""), "PostgreSQL " + std::string{state ? state : "?"}, sql);
}

}  // namespace quell::storage
