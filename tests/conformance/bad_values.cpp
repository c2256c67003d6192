#include "tests/conformance/bad_values.h"

#include <algorithm>

#include "tests/conformance/whole_server.h"

namespace quell::conformance {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

struct BadValue {
  std::string what;
  value wrong;
  bool must_be_refused = true;
};

std::string with_canary(const std::string& before, const std::string& after = {}) {
  return before + std::string{canary} + after;
}

value text(const std::string& before, const std::string& after = {}) { return value(with_canary(before, after)); }

std::vector<BadValue> bad_texts(const object& type) {
  const bool is_free = !type.contains("enum") && !type.contains("format") && !type.contains("pattern");
  std::vector<BadValue> bad{
      {"a number", 42},
      {"true", true},
      {"a list", array{text("")}},
      {"an object", object{{"a", 1}}},
      {"U+0000", text("", std::string{'\0', 'x'})},
      {"a control character", text("", "\x07x")},
      {"an escape character", text("\x1b[31m")},
      {"a turn to the left", text("\u202e")},
      {"an isolate", text("\u2067")},
      {"a noncharacter", text("\uffff")},
      {"nothing", "", !is_free},
      {"blanks", "   ", !is_free},
      {"a mark of direction", text("\u200f"), !is_free},
      {"four bytes", text("\U0001f600"), !is_free},
      {"many marks on one letter", text("e\u0301\u0301\u0301\u0301\u0301\u0301"), !is_free},
      {"a quote and a comment", text("'; drop table people_person; --"), !is_free},
      {"markup", text("<script>alert(1)</script>"), !is_free},
      {"a path", text("../../etc/"), !is_free},
  };
  const auto* longest = type.if_contains("maxLength");
  const auto length = longest ? static_cast<std::size_t>(longest->to_number<std::int64_t>()) : std::size_t{20'000};
  bad.push_back({"one character too many", boost::json::string(length + 1, 'x')});
  bad.push_back({"very long", boost::json::string(30'000, 'x')});
  return bad;
}

std::vector<BadValue> bad_integers(const object& type) {
  std::vector<BadValue> bad{{"text", text("")},           {"a number as text", "7"},
                            {"a fraction", 1.5},          {"true", true},
                            {"a list", array{1}},         {"an object", object{}},
                            {"too large", 1e300},         {"beyond 64 bits", UINT64_MAX},
                            {"the largest", INT64_MAX},   {"the smallest", INT64_MIN},
                            {"below nothing", -1, false}, {"nothing", 0, false}};
  if (const auto* least = type.if_contains("minimum")) bad.push_back({"too small", least->to_number<int>() - 1});
  if (const auto* most = type.if_contains("maximum"))
    bad.push_back({"over the most", most->to_number<std::int64_t>() + 1});
  return bad;
}

std::vector<BadValue> bad_values(const object& type) {
  const std::string_view kind{type.at("type").as_string()};
  if (kind == "string") return bad_texts(type);
  if (kind == "integer") return bad_integers(type);
  if (kind == "boolean") return {{"text", text("")}, {"a number", 1}, {"a list", array{true}}};
  if (kind == "number") return {{"text", text("")}, {"true", true}, {"a list", array{1}}};
  if (kind == "array")
    return {{"text", text("")}, {"a number", 1}, {"an object", object{}}, {"too long a list", array(10'001, nullptr)}};
  return {{"text", text("")}, {"a number", 1}, {"a list", array{}}};
}

// Walks the schema beside the good request, which has every field.
struct Walk {
  const server::Route& route;
  const RequestSchema& schema;
  const object& good;
  std::vector<BadRequest> bad = {};

  bool is_in_path(const std::string& pointer) const {
    return route.path.find("{" + pointer.substr(1) + "}") != std::string::npos;
  }

  void spoil(const std::string& pointer, const std::string& what, const value* wrong, bool must_be_refused) {
    value document = good;
    const auto slash = pointer.rfind('/');
    object& parent = document.at_pointer(pointer.substr(0, slash)).as_object();
    if (wrong) parent[pointer.substr(slash + 1)] = *wrong;
    else parent.erase(pointer.substr(slash + 1));
    bad.push_back({pointer + ": " + what, pointer, document.as_object(), must_be_refused});
  }

  void fields(const std::string& at, const object& type) {
    if (!type.contains("properties")) return;
    const value nobody_knows = 1, null = nullptr;
    spoil(at + "/nobody_knows", "unknown", &nobody_knows, true);
    const auto& required = type.at("required").as_array();
    for (const auto& [name, property] : type.at("properties").as_object()) {
      const std::string pointer = at + "/" + std::string{name};
      if (is_in_path(pointer)) continue;
      const bool is_needed = std::ranges::find(required, value(name)) != required.end();
      spoil(pointer, "missing", nullptr, is_needed);
      spoil(pointer, "null", &null, is_needed);
      field(pointer, schema.resolved(property).as_object());
    }
  }

  void field(const std::string& pointer, const object& type) {
    for (const BadValue& value : bad_values(type)) spoil(pointer, value.what, &value.wrong, value.must_be_refused);
    if (type.at("type") == "object") fields(pointer, type);
    if (type.at("type") != "array") return;
    const object& item = schema.resolved(type.at("items")).as_object();
    if (item.at("type") == "object") fields(pointer + "/0", item);
  }
};

}  // namespace

std::vector<BadRequest> bad_requests(const server::Route& route, const object& good) {
  const RequestSchema schema{route};
  if (!schema.is_there()) return {};
  Walk walk{route, schema, good};
  walk.fields("", schema.resolved(schema.top()).as_object());
  return std::move(walk.bad);
}

std::vector<std::string> bad_bodies(const object& good) {
  const std::string whole = boost::json::serialize(good);
  std::vector<std::string> bodies{"{",
                                  "[]",
                                  "null",
                                  "42",
                                  "\"" + with_canary("") + "\"",
                                  "{\"a\":}",
                                  "\xff\xfe",
                                  "{}{}",
                                  whole + "x",
                                  "\xef\xbb\xbf" + whole,
                                  "{\"" + with_canary("") + "\":\"\xc3\x28\"}",
                                  "{\"" + with_canary("") + "\":\"\\ud800\"}",
                                  whole.substr(0, whole.size() / 2),
                                  std::string(500, '[') + std::string(500, ']'),
                                  "{\"a\":" + std::string(200, '{')};
  std::string deep = "1";
  for (int i = 0; i < 100; ++i) deep = "{\"a\":" + deep + "}";
  bodies.push_back(deep);
  bodies.push_back("{\"id\":\"" + std::string(1'000'000, 'x') + "\"}");
  if (!good.empty()) {
    const auto& [name, content] = *good.begin();
    bodies.push_back(whole.substr(0, whole.size() - 1) + ",\"" + std::string{name} +
                     "\":" + boost::json::serialize(content) + "}");  // a name that comes twice
  }
  return bodies;
}

}  // namespace quell::conformance
