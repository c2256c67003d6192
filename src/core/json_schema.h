#pragma once

// The JSON Schema (2020-12, as OpenAPI 3.1 uses it) of a described value, as JSON text. Named structs become references
// into `components`, which collects their schemas by name.

#include <boost/core/demangle.hpp>
#include <map>
#include <string>
#include <typeinfo>

#include "core/read_json.h"
#include "core/write_json.h"

namespace quell {

using SchemaComponents = std::map<std::string, std::string>;

// "quell::clinics::Place" becomes "clinics.Place".
std::string schema_name(std::string_view demangled);

template <class T>
struct SchemaOf;

template <class T>
std::string json_schema(SchemaComponents& components) {
  return SchemaOf<T>::text(components);
}

template <class T>
requires std::is_integral_v<T>
struct SchemaOf<T> {
  static std::string text(SchemaComponents&) {
    return std::is_same_v<T, bool> ? R"({"type":"boolean"})" : R"({"type":"integer"})";
  }
};
template <>
struct SchemaOf<double> {
  static std::string text(SchemaComponents&) { return R"({"type":"number"})"; }
};
template <>
struct SchemaOf<std::string> {
  static std::string text(SchemaComponents&) { return R"({"type":"string"})"; }
};
template <>
struct SchemaOf<Instant> {
  static std::string text(SchemaComponents&) { return R"({"type":"string","format":"date-time"})"; }
};
template <>
struct SchemaOf<Date> {
  static std::string text(SchemaComponents&) { return R"({"type":"string","format":"date"})"; }
};
template <class Tag>
struct SchemaOf<Id<Tag>> {
  static std::string text(SchemaComponents&) { return R"({"type":"string","pattern":"^[a-z0-9_-]{1,64}$"})"; }
};
template <class Tag, int Min, int Max>
struct SchemaOf<Count<Tag, Min, Max>> {
  static std::string text(SchemaComponents&) {
    return R"({"type":"integer","minimum":)" + std::to_string(Min) + R"(,"maximum":)" + std::to_string(Max) + "}";
  }
};
template <std::size_t Max, Lines lines>
struct SchemaOf<Text<Max, lines>> {
  static std::string text(SchemaComponents&) { return R"({"type":"string","maxLength":)" + std::to_string(Max) + "}"; }
};
template <class T>
struct SchemaOf<Private<T>> {
  static std::string text(SchemaComponents& components) { return json_schema<T>(components); }
};
template <class T>
struct SchemaOf<std::optional<T>> {
  static std::string text(SchemaComponents& components) { return json_schema<T>(components); }
};
template <class T>
struct SchemaOf<std::vector<T>> {
  static std::string text(SchemaComponents& components) {
    return R"({"type":"array","items":)" + json_schema<T>(components) + "}";
  }
};
template <class T, class Less>
struct SchemaOf<std::map<std::string, T, Less>> {
  static std::string text(SchemaComponents& components) {
    return R"({"type":"object","additionalProperties":)" + json_schema<T>(components) + "}";
  }
};
template <DescribedEnum Enum>
struct SchemaOf<Enum> {
  static std::string text(SchemaComponents&) {
    std::vector<std::string> names;
    each_choice<Enum>([&](auto choice) { names.emplace_back(choice.name); });
    return R"({"type":"string","enum":)" + to_json(names) + "}";
  }
};
template <Described Struct>
struct SchemaOf<Struct> {
  static std::string text(SchemaComponents& components) {
    const std::string name = schema_name(boost::core::demangle(typeid(Struct).name()));
    if (!components.contains(name)) {
      components[name];  // a struct that holds itself must not be walked twice
      components[name] = object(components);
    }
    return R"({"$ref":"#/components/schemas/)" + name + "\"}";
  }

 private:
  static std::string object(SchemaComponents& components) {
    std::string properties;
    std::vector<std::string> required;
    each_field<Struct>([&](auto field) {
      using Field = std::remove_cvref_t<decltype(std::declval<Struct>().*field.pointer)>;
      if (!properties.empty()) properties += ',';
      properties += to_json(field.name) + ":" + json_schema<Field>(components);
      if (!may_be_absent<Field>) required.emplace_back(field.name);
    });
    return R"({"type":"object","additionalProperties":false,"required":)" + to_json(required) + R"(,"properties":{)" +
           properties + "}}";
  }
};

}  // namespace quell
