#pragma once

#include <functional>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/key_ring.h"
#include "storage/value.h"

namespace quell::storage {

// For statements without parameters.
struct NoParameters {};
BOOST_DESCRIBE_STRUCT(NoParameters, (), ())

// Somebody's record that a verb looked at or changed, for the audit event of the request. Never personal data.
struct Touched {
  std::string kind;  // "people.person"
  std::string subject_id;
};

// One transaction on SQLite or PostgreSQL. Statements are one text for both, with :names for parameters, prepared once
// per connection. Throws DatabaseError, which the lane turns into a Failure; its text never holds a value.
//
// Both databases need `cast(:x as text)` (or bigint) where a parameter's type does not follow from a column,
// `nulls last` where order matters, and sums written as `cast(sum(x) as bigint)`.
class Transaction {
 public:
  explicit Transaction(const KeyRing& keys) : keys_(&keys) {}
  virtual ~Transaction() = default;
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  // Runs a statement whose parameters are fields of a described struct. Returns the number of rows changed.
  template <class Parameters>
  std::int64_t execute(std::string_view sql, const Parameters& parameters) {
    return run(sql, values_of(parameters), [](Columns) {});
  }

  // The only row, or nothing. `Row` is a described struct; each of its fields needs a column of that name.
  template <class Row, class Parameters>
  std::optional<Row> find(std::string_view sql, const Parameters& parameters) {
    std::optional<Row> row;
    run(sql, values_of(parameters), [&](Columns columns) { row = row_of<Row>(columns); });
    return row;
  }

  template <class Row, class Parameters>
  std::vector<Row> all(std::string_view sql, const Parameters& parameters) {
    std::vector<Row> rows;
    run(sql, values_of(parameters), [&](Columns columns) { rows.push_back(row_of<Row>(columns)); });
    return rows;
  }

  // Calls visit(row) for each row as it comes, so that a large answer need not be held.
  template <class Row, class Parameters>
  void each(std::string_view sql, const Parameters& parameters, auto&& visit) {
    run(sql, values_of(parameters), [&](Columns columns) { visit(row_of<Row>(columns)); });
  }

  const KeyRing& keys() const { return *keys_; }

  // What the request touched; the edge writes one audit event of it (P7).
  void touch(std::string kind, std::string subject_id) { touched_.push_back({std::move(kind), std::move(subject_id)}); }
  std::vector<Touched> take_touched() { return std::exchange(touched_, {}); }

  // Events of one stream are numbered in the order of their commits; each connection that writes is its own stream.
  virtual std::int64_t next_event_number() = 0;
  virtual const std::string& event_stream() const = 0;

 protected:
  using Columns = std::span<const NamedValue>;
  virtual std::int64_t run(std::string_view sql, std::span<const NamedValue> parameters,
                           const std::function<void(Columns)>& each_row) = 0;

 private:
  template <class Struct>
  static std::vector<NamedValue> values_of(const Struct& fields) {
    std::vector<NamedValue> values;
    each_field<Struct>([&](auto field) { values.push_back({field.name, keep(fields.*field.pointer)}); });
    return values;
  }

  template <class Row>
  static Row row_of(Columns columns) {
    Row row{};
    each_field<Row>([&](auto field) { restore(column_named(columns, field.name), row.*field.pointer); });
    return row;
  }

  static const Value& column_named(Columns columns, std::string_view name) {
    for (const NamedValue& column : columns)
      if (name == column.name) return column.value;
    throw std::logic_error("no column for " + std::string{name});
  }

  const KeyRing* keys_;
  std::vector<Touched> touched_;
};

}  // namespace quell::storage
