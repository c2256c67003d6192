#include "apps/server/page_route.h"

namespace quell::server {
namespace {

Route bare_route(std::string path, std::string operation, std::string about, RouteOptions options) {
  Route route;
  route.path = std::move(path);
  route.operation = std::move(operation);
  route.about = std::move(about);
  route.shows = Shows::page;
  route.options = std::move(options);
  return route;
}

Prepare always(Show show) {
  return [show = std::move(show)](const Fields&) -> Result<Work> { return Work{show}; };
}

}  // namespace

Route page_route(std::string path, std::string operation, std::string about, Show show, RouteOptions options) {
  Route route = bare_route(std::move(path), std::move(operation), std::move(about), std::move(options));
  route.work = Reading{always(std::move(show))};
  return route;
}

Route form_route(std::string path, std::string operation, std::string about, Show take, ShowAgain again,
                 RouteOptions options) {
  Route route = bare_route(std::move(path), std::move(operation), std::move(about), std::move(options));
  route.method = Method::post;
  route.body = Body::form;
  if (route.options.rate == Rate::page) route.options.rate = Rate::guarded;
  route.work = Writing{always(std::move(take))};
  route.refused = std::move(again);
  return route;
}

}  // namespace quell::server
