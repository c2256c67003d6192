#include "apps/server/router.h"

#include <algorithm>
#include <stdexcept>

namespace quell::server {
namespace {

// "/a/{b}" as its segments; nothing where an escape is broken or a segment is empty ("//", or a "/" at the end).
std::optional<std::vector<std::string>> segments_of(std::string_view path) {
  std::vector<std::string> segments;
  if (!path.starts_with('/')) return {};
  path.remove_prefix(1);
  if (path.empty()) return segments;
  while (true) {
    const std::string_view piece = path.substr(0, path.find('/'));
    auto segment = unescaped_segment(piece);
    if (!segment || segment->empty()) return {};
    segments.push_back(*std::move(segment));
    if (piece.size() == path.size()) return segments;
    path.remove_prefix(piece.size() + 1);
  }
}

std::string allowed(const std::map<Method, const Route*>& routes) {
  std::string allow;
  for (const auto& [method, route] : routes) {
    allow += std::string{name_of(method)} + ", ";
    if (method == Method::get) allow += "HEAD, ";
  }
  return allow + "OPTIONS";
}

const Route* route_for(const std::map<Method, const Route*>& routes, Method method) {
  const auto found = routes.find(method);
  return found == routes.end() ? nullptr : found->second;
}

}  // namespace

Router::Router(Routes routes, std::vector<std::string> languages)
    : routes_(std::move(routes)), languages_(std::move(languages)) {
  for (const Route& route : routes_) add(route);
}

void Router::add(const Route& route) {
  Node* node = &top_;
  auto* routes = &node->routes;
  const auto segments = segments_of(route.path).value();
  for (const std::string& segment : segments) {
    if (segment.ends_with("...}")) {
      routes = &node->rest;
      break;
    }
    if (segment.starts_with('{')) node = &node->value[segment.substr(1, segment.size() - 2)];
    else node = &node->fixed[segment];
    routes = &node->routes;
  }
  if (!routes->emplace(route.method, &route).second) throw std::logic_error("two routes for " + route.path);
}

const Router::Node* Router::walk(const Node& node, std::span<const std::string> segments, PathValues& values) const {
  if (segments.empty()) return node.routes.empty() ? nullptr : &node;
  if (const auto fixed = node.fixed.find(segments[0]); fixed != node.fixed.end())
    if (const Node* found = walk(fixed->second, segments.subspan(1), values)) return found;
  for (const auto& [name, next] : node.value) {
    if (const Node* found = walk(next, segments.subspan(1), values)) {
      values.emplace(name, segments[0]);
      return found;
    }
  }
  return nullptr;
}

std::string Router::language_of(std::string_view path) const {
  for (const std::string& language : languages_)
    if (path == "/" + language || path.starts_with("/" + language + "/")) return language;
  return {};
}

std::variant<Match, NoSuchPath, NoSuchMethod> Router::find(Method method, std::string_view path) const {
  // "/es/" is the home page, as "/es" is, and "/staff/" the staff's.
  for (const std::string& language : languages_)
    if (path == "/" + language + "/") path.remove_suffix(1);
  if (path == "/staff/") path.remove_suffix(1);
  const auto segments = segments_of(path);
  if (!segments) return NoSuchPath{};
  Match match;
  std::span<const std::string> left{*segments};
  const Node* node = walk(top_, left, match.values);
  if (!node && !left.empty() && std::ranges::find(languages_, left[0]) != languages_.end()) {
    node = walk(top_, left.subspan(1), match.values);
    if (node && std::ranges::none_of(node->routes, [](auto& entry) { return entry.second->shows == Shows::page; }))
      return NoSuchPath{};
    match.language = left[0];
  }
  if (node) {
    match.route = route_for(node->routes, method);
    if (match.route) return match;
    return NoSuchMethod{allowed(node->routes)};
  }

  // The deepest folder whose route takes all that is left.
  const std::map<Method, const Route*>* rest = nullptr;
  std::size_t depth = 0;
  const Node* folder = &top_;
  for (std::size_t i = 0; folder; ++i) {
    if (!folder->rest.empty()) {
      rest = &folder->rest;
      depth = i;
    }
    if (i == segments->size()) break;
    const auto next = folder->fixed.find((*segments)[i]);
    folder = next == folder->fixed.end() ? nullptr : &next->second;
  }
  if (!rest) return NoSuchPath{};
  match = Match{.route = route_for(*rest, method)};
  if (!match.route) return NoSuchMethod{allowed(*rest)};
  std::string joined;
  for (std::size_t i = depth; i < segments->size(); ++i) joined += (i == depth ? "" : "/") + (*segments)[i];
  match.values["path"] = std::move(joined);
  return match;
}

}  // namespace quell::server
