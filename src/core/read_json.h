#pragma once

// Reads JSON, or the texts of a form or query, into described structs. Every fault is reported, each with its JSON
// pointer; unknown fields are faults too. An optional may be absent or null, a vector may be absent; nothing else may.

#include <boost/json/value.hpp>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/count.h"
#include "core/date.h"
#include "core/described.h"
#include "core/ids.h"
#include "core/instant.h"
#include "core/private.h"
#include "core/result.h"
#include "core/text.h"

namespace quell {

// How scalars come: as JSON, or all as text (forms, queries, CSV cells) where "" means absent.
enum class Scalars { typed, as_text };

// Where a reader stands in the document, and what it found wrong so far.
class JsonWalk {
 public:
  explicit JsonWalk(Scalars scalars) : scalars_(scalars) {}

  // The first hundred are kept: who sends more learns nothing from the rest.
  void fault(std::string_view reason) {
    if (faults_.size() < 100) faults_.push_back({pointer_, std::string{reason}});
  }
  bool as_text() const { return scalars_ == Scalars::as_text; }
  std::vector<Fault>& faults() { return faults_; }

  // Runs `read` one step deeper.
  void at(std::string_view name, auto&& read) {
    const std::size_t length = pointer_.size();
    append_step(name);
    read();
    pointer_.resize(length);
  }

 private:
  void append_step(std::string_view name);

  Scalars scalars_;
  std::string pointer_;
  std::vector<Fault> faults_;
};

// Parses at most 32 levels deep. Fails: invalid_input core.json_malformed
Result<boost::json::value> parse_json(std::string_view text);

// "a=1&b=x%20y" as an object of strings. A name that comes twice becomes an array.
// Fails: invalid_input core.form_malformed   an escape is broken, or more than 200 names
Result<boost::json::value> parse_form(std::string_view text);

bool is_blank(const boost::json::value& json);  // an empty string
std::optional<std::int64_t> integer_of(JsonWalk& walk, const boost::json::value& json, std::int64_t min,
                                       std::int64_t max);
const boost::json::string* string_of(JsonWalk& walk, const boost::json::value& json);

void read_value(JsonWalk& walk, const boost::json::value& json, std::string& out);
void read_value(JsonWalk& walk, const boost::json::value& json, std::int64_t& out);
void read_value(JsonWalk& walk, const boost::json::value& json, int& out);
void read_value(JsonWalk& walk, const boost::json::value& json, double& out);
void read_value(JsonWalk& walk, const boost::json::value& json, bool& out);
void read_value(JsonWalk& walk, const boost::json::value& json, Instant& out);
void read_value(JsonWalk& walk, const boost::json::value& json, Date& out);
void read_id(JsonWalk& walk, const boost::json::value& json, std::string& out);
void read_text(JsonWalk& walk, const boost::json::value& json, std::size_t max, Lines lines, std::string& out);

template <class Tag>
void read_value(JsonWalk& walk, const boost::json::value& json, Id<Tag>& out) {
  read_id(walk, json, out.text);
}
template <class Tag, int Min, int Max>
void read_value(JsonWalk& walk, const boost::json::value& json, Count<Tag, Min, Max>& out) {
  if (const auto number = integer_of(walk, json, Min, Max)) out.number = static_cast<int>(*number);
}
template <std::size_t Max, Lines lines>
void read_value(JsonWalk& walk, const boost::json::value& json, Text<Max, lines>& out) {
  read_text(walk, json, Max, lines, out.value);
}
template <DescribedEnum Enum>
void read_value(JsonWalk& walk, const boost::json::value& json, Enum& out) {
  const auto* name = string_of(walk, json);
  if (name && !choose(std::string_view{*name}, out)) walk.fault("core.unknown_choice");
}

template <class T>
void read_value(JsonWalk& walk, const boost::json::value& json, Private<T>& out);
template <class T>
void read_value(JsonWalk& walk, const boost::json::value& json, std::optional<T>& out);
template <class T>
void read_value(JsonWalk& walk, const boost::json::value& json, std::vector<T>& out);
template <Described Struct>
void read_value(JsonWalk& walk, const boost::json::value& json, Struct& out);

// Fails: invalid_input core.request_invalid, with a fault for each wrong field
template <class T>
Result<T> read_json(const boost::json::value& json, Scalars scalars = Scalars::typed) {
  JsonWalk walk{scalars};
  T out{};
  read_value(walk, json, out);
  if (walk.faults().empty()) return out;
  return tl::unexpected(Failure{FailureKind::invalid_input, "core.request_invalid", std::move(walk.faults())});
}

// ---- how nested values are read ----

template <class T>
void read_value(JsonWalk& walk, const boost::json::value& json, Private<T>& out) {
  read_value(walk, json, out.reveal());
}

template <class T>
void read_value(JsonWalk& walk, const boost::json::value& json, std::optional<T>& out) {
  if (json.is_null()) return;
  if (walk.as_text() && is_blank(json)) return;
  read_value(walk, json, out.emplace());
}

template <class T>
void read_value(JsonWalk& walk, const boost::json::value& json, std::vector<T>& out) {
  constexpr std::size_t items_max = 10'000;
  if (!json.is_array()) {
    if (!walk.as_text()) return walk.fault("core.not_a_list");
    if (is_blank(json)) return;
    return read_value(walk, json, out.emplace_back());  // a form field that came once
  }
  if (json.get_array().size() > items_max) return walk.fault("core.list_too_long");
  for (const auto& item : json.get_array())
    walk.at(std::to_string(out.size()), [&] { read_value(walk, item, out.emplace_back()); });
}

template <class T>
inline constexpr bool may_be_absent = false;
template <class T>
inline constexpr bool may_be_absent<std::optional<T>> = true;
template <class T>
inline constexpr bool may_be_absent<std::vector<T>> = true;
template <class T>
inline constexpr bool may_be_absent<Private<T>> = may_be_absent<T>;

// Texts may be empty where a form leaves them so; nothing else that must be there may.
template <class T>
inline constexpr bool may_be_blank = may_be_absent<T>;
template <>
inline constexpr bool may_be_blank<std::string> = true;
template <std::size_t Max, Lines lines>
inline constexpr bool may_be_blank<Text<Max, lines>> = true;
template <class T>
inline constexpr bool may_be_blank<Private<T>> = may_be_blank<T>;

template <Described Struct>
void read_value(JsonWalk& walk, const boost::json::value& json, Struct& out) {
  const auto* object = json.if_object();
  if (!object) return walk.fault("core.not_an_object");
  std::size_t known = 0;
  each_field<Struct>([&](auto field) {
    auto& value = out.*field.pointer;
    using Field = std::remove_cvref_t<decltype(value)>;
    walk.at(field.name, [&] {
      if (const auto* found = object->if_contains(field.name)) {
        ++known;
        if (!may_be_blank<Field> && walk.as_text() && is_blank(*found)) walk.fault("core.required");
        else read_value(walk, *found, value);
      } else if (!may_be_absent<Field>) {
        walk.fault("core.required");
      }
    });
  });
  if (known == object->size()) return;
  for (const auto& member : *object) {
    bool named = false;
    each_field<Struct>([&](auto field) { named = named || member.key() == field.name; });
    if (!named) walk.at(std::string_view{member.key()}, [&] { walk.fault("core.unknown_field"); });
  }
}

}  // namespace quell
