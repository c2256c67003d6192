#include "storage/postgres_connection.h"

#include <array>
#include <charconv>
#include <cstring>

#include "core/seed.h"
#include "storage/database_error.h"
#include "storage/postgres_text.h"

namespace quell::storage {
namespace {

// Object ids of the types that Quell's columns and expressions have (pg_type.dat).
enum : Oid { oid_int8 = 20, oid_int2 = 21, oid_int4 = 23, oid_float4 = 700, oid_float8 = 701, oid_numeric = 1700 };

Trouble trouble_of_state(std::string_view state) {
  if (state == "40001" || state == "40P01" || state == "55P03") return Trouble::run_again;
  if (state.empty() || state.starts_with("08") || state.starts_with("57P")) return Trouble::lost;
  if (state.starts_with("53") || state.starts_with("58")) return Trouble::ended;
  return Trouble::statement;
}

using Digits = std::array<char, 40>;

// A parameter as libpq's text format wants it; null for null. Numbers are written into `digits`.
const char* text_of(const Value& value, Digits& digits) {
  if (const auto* text = std::get_if<std::string>(&value)) return text->c_str();
  char* end = digits.data();
  if (const auto* whole = std::get_if<std::int64_t>(&value)) end = std::to_chars(end, end + digits.size(), *whole).ptr;
  else if (const auto* real = std::get_if<double>(&value)) end = std::to_chars(end, end + digits.size(), *real).ptr;
  else return nullptr;
  *end = '\0';
  return digits.data();
}

// A statement nearly always gets the same struct: `guess` is where its value stood before.
const Value& parameter_named(std::span<const NamedValue> values, const std::string& name, std::size_t& guess) {
  if (guess < values.size() && name == values[guess].name) return values[guess].value;
  for (guess = 0; guess < values.size(); ++guess)
    if (name == values[guess].name) return values[guess].value;
  throw std::logic_error("no parameter for :" + name);
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
  Statement& statement = prepared(sql);
  std::vector<Digits> digits(statement.parameters.size());
  std::vector<const char*> pointers;
  pointers.reserve(digits.size());
  for (Parameter& parameter : statement.parameters)
    pointers.push_back(text_of(parameter_named(parameters, parameter.name, parameter.guess), digits[pointers.size()]));
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

PostgresConnection::Statement& PostgresConnection::prepared(std::string_view sql) {
  if (const auto found = statements_.find(sql); found != statements_.end()) return found->second;
  const PostgresText text = to_postgres_text(sql);
  Statement statement{"q" + std::to_string(statements_.size()), {}};
  for (const std::string& name : text.names) statement.parameters.push_back({name});
  checked(PQprepare(connection_.get(), statement.name.c_str(), text.sql.c_str(), 0, nullptr), sql);
  return statements_.emplace(sql, std::move(statement)).first->second;
}

PostgresConnection::ResultPointer PostgresConnection::checked(PGresult* result, std::string_view sql) const {
  ResultPointer owned{result};
  const ExecStatusType status = PQresultStatus(result);
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return owned;
  if (PQstatus(connection_.get()) != CONNECTION_OK) throw DatabaseError(Trouble::lost, "PostgreSQL", sql);
  const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
  throw DatabaseError(trouble_of_state(state ? state : ""), "PostgreSQL " + std::string{state ? state : "?"}, sql);
}

}  // namespace quell::storage
