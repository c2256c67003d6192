#pragma once

// Any described value as JSON text. Ids, instants (RFC 3339), days (ISO), enums and texts become strings; an empty
// optional is left out of its object.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/count.h"
#include "core/date.h"
#include "core/described.h"
#include "core/ids.h"
#include "core/instant.h"
#include "core/private.h"
#include "core/text.h"

namespace quell {

void append_json_string(std::string& out, std::string_view text);

inline void append_json(std::string& out, const std::string& text) { append_json_string(out, text); }
inline void append_json(std::string& out, std::string_view text) { append_json_string(out, text); }
inline void append_json(std::string& out, const char* text) { append_json_string(out, text); }
inline void append_json(std::string& out, std::int64_t number) { out += std::to_string(number); }
inline void append_json(std::string& out, int number) { out += std::to_string(number); }
inline void append_json(std::string& out, bool value) { out += value ? "true" : "false"; }
void append_json(std::string& out, double number);  // null where it is not finite
inline void append_json(std::string& out, Instant instant) { append_json_string(out, to_rfc3339(instant)); }
inline void append_json(std::string& out, Date date) { append_json_string(out, to_iso(date)); }

template <class Tag>
void append_json(std::string& out, const Id<Tag>& id) {
  append_json_string(out, id.text);
}
template <class Tag, int Min, int Max>
void append_json(std::string& out, const Count<Tag, Min, Max>& count) {
  append_json(out, count.number);
}
template <std::size_t Max, Lines lines>
void append_json(std::string& out, const Text<Max, lines>& text) {
  append_json_string(out, text.value);
}

template <DescribedEnum Enum>
void append_json(std::string& out, Enum value);
template <class T>
void append_json(std::string& out, const Private<T>& value);
template <class T>
void append_json(std::string& out, const std::optional<T>& value);
template <class T>
void append_json(std::string& out, const std::vector<T>& values);
template <class T, class Less>
void append_json(std::string& out, const std::map<std::string, T, Less>& values);
template <Described Struct>
void append_json(std::string& out, const Struct& fields);

template <class T>
std::string to_json(const T& value) {
  std::string out;
  append_json(out, value);
  return out;
}

// ---- how nested values are written ----

template <DescribedEnum Enum>
void append_json(std::string& out, Enum value) {
  append_json_string(out, name_of(value));
}

template <class T>
void append_json(std::string& out, const Private<T>& value) {
  append_json(out, value.reveal());
}

template <class T>
void append_json(std::string& out, const std::optional<T>& value) {
  if (value) append_json(out, *value);
  else out += "null";
}

template <class T>
void append_json(std::string& out, const std::vector<T>& values) {
  out += '[';
  bool first = true;
  for (const T& value : values) {
    if (!std::exchange(first, false)) out += ',';
    append_json(out, value);
  }
  out += ']';
}

template <class T, class Less>
void append_json(std::string& out, const std::map<std::string, T, Less>& values) {
  out += '{';
  bool first = true;
  for (const auto& [name, value] : values) {
    if (!std::exchange(first, false)) out += ',';
    append_json_string(out, name);
    out += ':';
    append_json(out, value);
  }
  out += '}';
}

template <class T>
bool is_left_out(const T&) {
  return false;
}
template <class T>
bool is_left_out(const std::optional<T>& value) {
  return !value;
}
template <class T>
bool is_left_out(const Private<T>& value) {
  return is_left_out(value.reveal());
}

template <Described Struct>
void append_json(std::string& out, const Struct& fields) {
  out += '{';
  bool first = true;
  each_field<Struct>([&](auto field) {
    const auto& value = fields.*field.pointer;
    if (is_left_out(value)) return;
    if (!std::exchange(first, false)) out += ',';
    out += '"';
    out += field.name;
    out += "\":";
    append_json(out, value);
  });
  out += '}';
}

}  // namespace quell
