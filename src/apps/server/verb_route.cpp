#include "apps/server/verb_route.h"

namespace quell::server {

Route verb_route(Method method, std::string path, std::string about, Permission permission, RouteOptions options) {
  Route route;
  route.method = method;
  route.path = std::move(path);
  route.about = std::move(about);
  route.permission = permission;
  route.body = method == Method::get || method == Method::remove ? Body::none : Body::json;
  route.options = std::move(options);
  if (!route.is_public() && route.options.rate == Rate::page) route.options.rate = Rate::staff;
  return route;
}

std::string operation_name(std::string_view signature) {
  constexpr std::string_view before = "verb = ";
  signature.remove_prefix(std::min(signature.find(before) + before.size(), signature.size()));
  signature = signature.substr(0, signature.find_first_of(";]"));
  if (signature.starts_with("&")) signature.remove_prefix(1);
  if (signature.starts_with("quell::")) signature.remove_prefix(7);
  if (signature.starts_with("{anonymous}::")) signature.remove_prefix(13);
  std::string name;
  for (std::size_t i = 0; i < signature.size(); ++i) {
    if (signature[i] != ':') name += signature[i];
    else if (signature[i - 1] != ':') name += '.';
  }
  if (name.find('.') == name.npos) name = "server." + name;  // the compiler leaves out the namespace that it stands in
  return name;
}

}  // namespace quell::server
