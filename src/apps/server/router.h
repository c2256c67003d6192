#pragma once

#include <map>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "apps/server/route.h"

namespace quell::server {

struct Match {
  const Route* route = nullptr;
  PathValues values;
  std::string language;  // of the prefix "/es/…"; empty where the path has none
};
struct NoSuchPath {};
struct NoSuchMethod {
  std::string allow;  // "GET, HEAD, OPTIONS"
};

// Finds the route of a path. A fixed segment goes before a {value}; "{path...}" at the end takes all that is left.
// Pages also answer under a language prefix.
class Router {
 public:
  // Throws std::logic_error where two routes have the same method and path: a mistake of the program.
  Router(Routes routes, std::vector<std::string> languages);

  std::variant<Match, NoSuchPath, NoSuchMethod> find(Method method, std::string_view path) const;
  const Routes& routes() const { return routes_; }

  // Of the prefix "/es/…", whether there is such a page or not; empty where the path has none.
  std::string language_of(std::string_view path) const;

 private:
  struct Node {
    std::map<std::string, Node, std::less<>> fixed;
    std::map<std::string, Node, std::less<>> value;  // by the name in braces
    std::map<Method, const Route*> routes;
    std::map<Method, const Route*> rest;  // routes that end in "{path...}"
  };

  const Node* walk(const Node& node, std::span<const std::string> segments, PathValues& values) const;
  void add(const Route& route);

  Routes routes_;
  std::vector<std::string> languages_;
  Node top_;
};

}  // namespace quell::server
