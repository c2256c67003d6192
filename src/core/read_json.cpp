#include "core/read_json.h"

#include <boost/json.hpp>
#include <charconv>
#include <cmath>

namespace quell {
namespace {

using boost::json::value;

std::optional<std::string> unescaped(std::string_view part) {
  std::string text;
  for (std::size_t i = 0; i < part.size(); ++i) {
    if (part[i] != '%') {
      text += part[i] == '+' ? ' ' : part[i];
      continue;
    }
    unsigned char byte = 0;
    if (i + 2 >= part.size()) return {};
    const auto [end, error] = std::from_chars(part.data() + i + 1, part.data() + i + 3, byte, 16);
    if (error != std::errc{} || end != part.data() + i + 3) return {};
    text += static_cast<char>(byte);
    i += 2;
  }
  return text;
}

// How many members the objects of well-formed JSON name: each has one colon outside texts.
std::size_t members_named(std::string_view json) {
  std::size_t colons = 0;
  bool in_text = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    if (in_text && json[i] == '\\') ++i;
    else if (json[i] == '"') in_text = !in_text;
    else if (!in_text && json[i] == ':') ++colons;
  }
  return colons;
}

std::size_t members_kept(const value& json) {
  std::size_t count = 0;
  if (const auto* object = json.if_object()) {
    count = object->size();
    for (const auto& member : *object) count += members_kept(member.value());
  } else if (const auto* array = json.if_array()) {
    for (const auto& item : *array) count += members_kept(item);
  }
  return count;
}

void add_field(boost::json::object& form, std::string_view name, std::string text) {
  auto [found, added] = form.emplace(name, boost::json::string{text});
  if (added) return;
  if (!found->value().is_array()) found->value() = boost::json::array{found->value()};
  found->value().get_array().emplace_back(boost::json::string{text});
}

// The scalar as text where forms are read; null where it is no string.
const boost::json::string* typed_text(JsonWalk& walk, const value& json) {
  return walk.as_text() ? json.if_string() : nullptr;
}

template <class Number>
std::optional<Number> number_in(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || text.empty()) return {};
  return number;
}

}  // namespace

void JsonWalk::append_step(std::string_view name) {
  pointer_ += '/';
  for (const char c : name) {
    if (c == '~') pointer_ += "~0";
    else if (c == '/') pointer_ += "~1";
    else if (c < ' ' || c > '~') pointer_ += '?';  // ours are ASCII; one from outside may be broken UTF-8
    else pointer_ += c;
    if (pointer_.size() > 500) break;  // a name from outside may be long; the pointer need not be
  }
}

Result<value> parse_json(std::string_view text) {
  boost::json::parse_options options;
  options.max_depth = 32;
  boost::system::error_code error;
  value json = boost::json::parse({text.data(), text.size()}, error, {}, options);
  if (error) return fail(FailureKind::invalid_input, "core.json_malformed");
  // Of two members with one name the reader keeps the last: another program might have meant the first.
  if (members_named(text) != members_kept(json)) return fail(FailureKind::invalid_input, "core.json_name_twice");
  return json;
}

Result<value> parse_form(std::string_view text) {
  constexpr std::size_t names_max = 200;
  boost::json::object form;
  std::size_t names = 0;
  while (!text.empty()) {
    const std::string_view pair = text.substr(0, text.find('&'));
    text.remove_prefix(std::min(pair.size() + 1, text.size()));
    if (pair.empty()) continue;
    const auto equals = std::min(pair.find('='), pair.size());
    const auto name = unescaped(pair.substr(0, equals));
    auto content = unescaped(pair.substr(std::min(equals + 1, pair.size())));
    if (!name || !content || ++names > names_max) return fail(FailureKind::invalid_input, "core.form_malformed");
    add_field(form, *name, *std::move(content));
  }
  return value(std::move(form));  // braces would make a list of it
}

bool is_blank(const value& json) { return json.is_string() && json.get_string().empty(); }

std::optional<std::int64_t> integer_of(JsonWalk& walk, const value& json, std::int64_t min, std::int64_t max) {
  std::optional<std::int64_t> number;
  if (const auto* text = typed_text(walk, json)) number = number_in<std::int64_t>(*text);
  else if (const auto* integer = json.if_int64()) number = *integer;
  else if (json.is_uint64()) number = std::numeric_limits<std::int64_t>::max();
  if (!number) {
    walk.fault("core.not_a_whole_number");
    return {};
  }
  if (*number < min || *number > max) {
    walk.fault("core.number_out_of_range");
    return {};
  }
  return number;
}

const boost::json::string* string_of(JsonWalk& walk, const value& json) {
  const auto* text = json.if_string();
  if (!text) walk.fault("core.not_text");
  return text;
}

void read_value(JsonWalk& walk, const value& json, std::string& out) {
  if (const auto* text = string_of(walk, json)) {
    CleanedText cleaned = clean_text(*text, 20'000, Lines::many);
    if (cleaned.refused) return walk.fault(cleaned.refused);
    out = std::move(cleaned.text);
  }
}

void read_value(JsonWalk& walk, const value& json, std::int64_t& out) {
  constexpr std::int64_t exact_in_a_browser = (std::int64_t{1} << 53) - 1;
  if (const auto number = integer_of(walk, json, -exact_in_a_browser, exact_in_a_browser)) out = *number;
}

void read_value(JsonWalk& walk, const value& json, int& out) {
  if (const auto number = integer_of(walk, json, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()))
    out = static_cast<int>(*number);
}

void read_value(JsonWalk& walk, const value& json, double& out) {
  std::optional<double> number;
  if (const auto* text = typed_text(walk, json)) number = number_in<double>(*text);
  else if (json.is_number()) number = json.to_number<double>();
  if (number && std::isfinite(*number)) out = *number;
  else walk.fault("core.not_a_number");
}

void read_value(JsonWalk& walk, const value& json, bool& out) {
  if (const auto* text = typed_text(walk, json)) {
    if (*text == "true" || *text == "on" || *text == "yes") out = true;
    else if (*text == "false" || *text == "no") out = false;
    else walk.fault("core.not_yes_or_no");
  } else if (const auto* flag = json.if_bool()) {
    out = *flag;
  } else {
    walk.fault("core.not_yes_or_no");
  }
}

void read_value(JsonWalk& walk, const value& json, Instant& out) {
  const auto* text = string_of(walk, json);
  if (!text) return;
  if (const auto instant = instant_from_rfc3339(*text)) out = *instant;
  else walk.fault("core.not_an_instant");
}

void read_value(JsonWalk& walk, const value& json, Date& out) {
  const auto* text = string_of(walk, json);
  if (!text) return;
  if (const auto date = date_from_iso(*text)) out = *date;
  else walk.fault("core.not_a_date");
}

void read_id(JsonWalk& walk, const value& json, std::string& out) {
  const auto* text = string_of(walk, json);
  if (!text) return;
  if (is_id(*text)) out = std::string{*text};
  else walk.fault("core.not_an_id");
}

void read_text(JsonWalk& walk, const value& json, std::size_t max, Lines lines, std::string& out) {
  const auto* text = string_of(walk, json);
  if (!text) return;
  CleanedText cleaned = clean_text(*text, max, lines);
  if (cleaned.refused) return walk.fault(cleaned.refused);
  out = std::move(cleaned.text);
}

}  // namespace quell
