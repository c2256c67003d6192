#include "tests/conformance/sample.h"

#include <algorithm>

#include "core/seed.h"

namespace quell::conformance {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

constexpr std::string_view reference = "#/components/schemas/";

enum class Fields { needed, all };

struct Sampler {
  const RequestSchema& schema;
  const Records& records;
  Fields fields;
  Seed seed = Seed::fresh();

  const std::string* record(const std::string& of_struct, std::string_view field) const {
    auto found = records.find(of_struct + "/" + std::string{field});
    if (found == records.end()) found = records.find(field);
    return found == records.end() ? nullptr : &found->second;
  }

  value of(const value& refers, const std::string& of_struct, std::string_view field) {
    const object& type = schema.resolved(refers).as_object();
    const std::string_view kind{type.at("type").as_string()};
    if (kind == "object") return object_of(type, RequestSchema::name_of(refers));
    if (kind == "array") return array{of(type.at("items"), of_struct, field)};
    if (kind == "string") return string_of(type, of_struct, field);
    if (kind == "boolean") return false;
    if (kind == "number") return 1.0;
    return integer_of(type);
  }

  value object_of(const object& type, const std::string& name) {
    object made;
    if (!type.contains("properties")) return made;
    const auto& required = type.at("required").as_array();
    for (const auto& [field, property] : type.at("properties").as_object()) {
      const bool is_needed = std::ranges::find(required, value(field)) != required.end();
      if (is_needed || fields == Fields::all || record(name, field)) made[field] = of(property, name, field);
    }
    return made;
  }

  value string_of(const object& type, const std::string& of_struct, std::string_view field) {
    if (const std::string* id = record(of_struct, field)) return value(*id);
    if (type.contains("enum")) return type.at("enum").as_array().front();
    if (type.contains("pattern")) return value(seed.next_id<RequestId>().text);
    const auto* format = type.if_contains("format");
    if (format && *format == "date") return "2022-08-01";
    if (format) return "2022-08-01T12:30:00Z";
    std::string text = "Sample";
    if (const auto* longest = type.if_contains("maxLength"))
      text.resize(std::min(text.size(), static_cast<std::size_t>(longest->to_number<std::int64_t>())));
    return value(text);
  }

  static value integer_of(const object& type) {
    const auto* least = type.if_contains("minimum");
    const auto* most = type.if_contains("maximum");
    return std::min(most ? most->to_number<std::int64_t>() : 1,
                    std::max<std::int64_t>(least ? least->to_number<std::int64_t>() : 1, 1));
  }
};

void add_path_values(object& document, const server::Route& route, const Records& records) {
  for (auto at = route.path.find('{'); at != std::string::npos; at = route.path.find('{', at + 1)) {
    const std::string name = route.path.substr(at + 1, route.path.find('}', at) - at - 1);
    const auto record = records.find(name);
    if (!document.contains(name)) document[name] = record == records.end() ? "none" : record->second;
  }
}

object sample(const server::Route& route, const Records& records, Fields fields) {
  const RequestSchema schema{route};
  object document;
  if (schema.is_there()) document = Sampler{schema, records, fields}.of(schema.top(), "", "").as_object();
  add_path_values(document, route, records);
  return document;
}

}  // namespace

RequestSchema::RequestSchema(const server::Route& route) {
  if (!route.request_schema) return;
  SchemaComponents components;
  const std::string text = route.request_schema(components);
  if (text.empty()) return;
  top_ = boost::json::parse(text);
  for (const auto& [name, schema] : components) components_[name] = boost::json::parse(schema);
}

const value& RequestSchema::resolved(const value& schema) const {
  const std::string name = name_of(schema);
  return name.empty() ? schema : components_.at(name);
}

std::string RequestSchema::name_of(const value& schema) {
  const auto* refers = schema.as_object().if_contains("$ref");
  return refers ? std::string{std::string_view{refers->as_string()}.substr(reference.size())} : "";
}

object sample_of(const server::Route& route, const Records& records) { return sample(route, records, Fields::needed); }

object full_sample_of(const server::Route& route, const Records& records) {
  return sample(route, records, Fields::all);
}

}  // namespace quell::conformance
