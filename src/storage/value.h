#pragma once

// How fields are kept in columns: what both databases hold alike. Enums and booleans are text, instants are
// microseconds and days are days since 1970 (both bigint), an absent optional is null.

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <variant>

#include "core/count.h"
#include "core/date.h"
#include "core/described.h"
#include "core/ids.h"
#include "core/instant.h"
#include "core/private.h"
#include "core/text.h"

namespace quell::storage {

// Nothing, a 64-bit integer, a number, or UTF-8 text without U+0000.
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

struct NamedValue {
  const char* name;
  Value value;
};

inline Value keep(std::int64_t number) { return number; }
inline Value keep(int number) { return std::int64_t{number}; }
inline Value keep(double number) { return number; }
inline Value keep(bool value) { return std::string{value ? "true" : "false"}; }
inline Value keep(const std::string& text) { return text; }
inline Value keep(Instant instant) { return std::int64_t{instant.time_since_epoch().count()}; }
inline Value keep(Date date) { return std::int64_t{date.days.time_since_epoch().count()}; }

template <class Tag>
Value keep(const Id<Tag>& id) {
  return id.text;
}
template <class Tag, int Min, int Max>
Value keep(const Count<Tag, Min, Max>& count) {
  return std::int64_t{count.number};
}
template <std::size_t Max, Lines lines>
Value keep(const Text<Max, lines>& text) {
  return text.value;
}
template <DescribedEnum Enum>
Value keep(Enum value) {
  return std::string{name_of(value)};
}
template <class T>
Value keep(const Private<T>& value) {
  return keep(value.reveal());
}
template <class Field>
Value keep(const std::optional<Field>& field) {
  return field ? keep(*field) : Value{};
}

inline void restore(const Value& value, std::int64_t& number) { number = std::get<std::int64_t>(value); }
inline void restore(const Value& value, int& number) { number = static_cast<int>(std::get<std::int64_t>(value)); }
inline void restore(const Value& value, double& number) {
  const auto* whole = std::get_if<std::int64_t>(&value);  // SQLite gives 2.0 back as 2 from some expressions
  number = whole ? static_cast<double>(*whole) : std::get<double>(value);
}
inline void restore(const Value& value, bool& flag) { flag = std::get<std::string>(value) == "true"; }
inline void restore(const Value& value, std::string& text) { text = std::get<std::string>(value); }
inline void restore(const Value& value, Instant& instant) {
  instant = Instant{std::chrono::microseconds{std::get<std::int64_t>(value)}};
}
inline void restore(const Value& value, Date& date) {
  date = Date{std::chrono::sys_days{std::chrono::days{std::get<std::int64_t>(value)}}};
}

template <class Tag>
void restore(const Value& value, Id<Tag>& id) {
  id.text = std::get<std::string>(value);
}
template <class Tag, int Min, int Max>
void restore(const Value& value, Count<Tag, Min, Max>& count) {
  count.number = static_cast<int>(std::get<std::int64_t>(value));
}
template <std::size_t Max, Lines lines>
void restore(const Value& value, Text<Max, lines>& text) {
  text.value = std::get<std::string>(value);
}
template <DescribedEnum Enum>
void restore(const Value& value, Enum& field) {
  // A newer program of the same migrations may have written it: no verb goes on with a value that it cannot tell.
  if (!choose(std::get<std::string>(value), field)) throw std::runtime_error("a column holds an unknown choice");
}
template <class T>
void restore(const Value& value, Private<T>& field) {
  restore(value, field.reveal());
}
template <class Field>
void restore(const Value& value, std::optional<Field>& field) {
  if (std::holds_alternative<std::monostate>(value)) field.reset();
  else restore(value, field.emplace());
}

}  // namespace quell::storage
