#include "apps/server/openapi.h"

#include <algorithm>
#include <boost/json.hpp>
#include <cctype>

#include "apps/server/problem.h"
#include "core/write_json.h"

namespace quell::server {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

constexpr std::string_view reference = "#/components/schemas/";

// A body's struct, as its component holds it.
object struct_schema(const std::string& schema, const SchemaComponents& components) {
  const value json = boost::json::parse(schema);
  const auto* ref = json.as_object().if_contains("$ref");
  if (!ref) return json.as_object();
  const std::string name{std::string_view{ref->as_string()}.substr(reference.size())};
  return boost::json::parse(components.at(name)).as_object();
}

bool is_required(const object& schema, std::string_view field) {
  const auto* required = schema.if_contains("required");
  if (!required) return false;
  return std::ranges::any_of(required->as_array(), [&](const value& name) { return name.as_string() == field; });
}

std::vector<std::string> names_in_path(std::string_view path) {
  std::vector<std::string> names;
  for (const std::string_view segment : pieces(path, '/'))
    if (segment.starts_with('{')) names.emplace_back(segment.substr(1, segment.size() - 2));
  return names;
}

object parameter(std::string_view name, std::string_view in, bool required, const value& schema) {
  return {{"name", name}, {"in", in}, {"required", required}, {"schema", schema}};
}

// Path values and, where there is no body, the query. What is left of the request is the body.
array parameters_of(const Route& route, object& request) {
  array parameters;
  if (!request.contains("properties")) return parameters;
  object& properties = request["properties"].as_object();
  const auto move_out = [&](const std::string& name, std::string_view in) {
    parameters.push_back(parameter(name, in, is_required(request, name), properties[name]));
    properties.erase(name);
  };
  for (const std::string& name : names_in_path(route.path))
    if (properties.contains(name)) move_out(name, "path");
  if (route.body != Body::none) return parameters;
  std::vector<std::string> names;
  for (const auto& property : properties) names.emplace_back(property.key());
  for (const std::string& name : names) move_out(name, "query");
  return parameters;
}

// The whole struct where the path took nothing from it, so that it keeps its name.
value body_schema(const std::string& whole, object left, const Route& route) {
  if (names_in_path(route.path).empty()) return boost::json::parse(whole);
  array required;
  for (const value& name : left["required"].as_array())
    if (left["properties"].as_object().contains(name.as_string())) required.push_back(name);
  left["required"] = required;
  return left;
}

object problem_response(const std::vector<std::string>& reasons) {
  object response{{"description", "A problem (RFC 9457)"}};
  object schema{{"$ref", std::string{reference} + "Problem"}};
  response["content"] = {{"application/problem+json", {{"schema", schema}}}};
  array named;
  for (const std::string& reason : reasons) named.emplace_back(reason);
  response["x-reasons"] = named;
  return response;
}

value operation_of(const Route& route, SchemaComponents& components) {
  object operation{{"operationId", route.operation}, {"summary", route.about}};
  operation["tags"] = array{route.operation.substr(0, route.operation.find('.'))};
  operation["x-permission"] = quell::name_of(route.permission);
  operation["x-personal"] = route.options.personal == Personal::yes;

  const std::string whole = route.request_schema(components);
  object request = struct_schema(whole, components);
  if (array parameters = parameters_of(route, request); !parameters.empty()) operation["parameters"] = parameters;
  if (route.body == Body::json && !request["properties"].as_object().empty())
    operation["requestBody"] = {
        {"required", true},
        {"content", {{"application/json", {{"schema", body_schema(whole, std::move(request), route)}}}}}};

  object responses;
  if (const std::string answer = route.response_schema(components); answer.empty())
    responses["204"] = {{"description", "Done"}};
  else
    responses["200"] = {{"description", "Done"},
                        {"content", {{"application/json", {{"schema", boost::json::parse(answer)}}}}}};
  responses["default"] = problem_response(route.options.reasons);
  operation["responses"] = responses;
  return operation;
}

std::string lower_name(Method method) {
  std::string name{name_of(method)};
  std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return name;
}

// Indented, so that a change can be read; members in the order in which they were put.
void write_indented(std::string& out, const value& json, const std::string& indent) {
  const std::string deeper = indent + "  ";
  if (const auto* members = json.if_object(); members && !members->empty()) {
    char before = '{';
    for (const auto& [name, member] : *members) {
      out += std::exchange(before, ',');
      out += "\n" + deeper + to_json(std::string_view{name}) + ": ";
      write_indented(out, member, deeper);
    }
    out += "\n" + indent + "}";
  } else if (const auto* items = json.if_array(); items && !items->empty() && !items->front().is_string()) {
    char before = '[';
    for (const value& item : *items) {
      out += std::exchange(before, ',');
      out += "\n" + deeper;
      write_indented(out, item, deeper);
    }
    out += "\n" + indent + "]";
  } else {
    out += boost::json::serialize(json);
  }
}

}  // namespace

std::string openapi_document(const Routes& routes) {
  SchemaComponents components{{"Problem", problem_schema()}};
  std::map<std::string, std::map<std::string, value>> paths;  // sorted: the order of routes does not matter
  for (const Route& route : routes)
    if (route.request_schema) paths[route.path][lower_name(route.method)] = operation_of(route, components);

  object path_objects;
  for (auto& [path, operations] : paths)
    for (auto& [method, operation] : operations) {
      auto& at = path_objects[path];
      if (!at.is_object()) at = object{};
      at.get_object()[method] = operation;
    }
  object schemas;
  for (const auto& [name, schema] : components) schemas[name] = boost::json::parse(schema);
  const object document{
      {"openapi", "3.1.0"},
      {"info", {{"title", "Quell"}, {"version", "0.1.0"}, {"description", "Outbreak response for health departments"}}},
      {"paths", path_objects},
      {"components", {{"schemas", schemas}}},
  };
  std::string out;
  write_indented(out, document, "");
  return out;
}

}  // namespace quell::server
