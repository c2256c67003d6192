#include "apps/server/assets.h"

#include <boost/json.hpp>
#include <map>
#include <memory>

#include "apps/server/dress.h"
#include "apps/server/edge_routes.h"
#include "apps/server/negotiation.h"
#include "core/read_json.h"

namespace quell::server {
namespace {

constexpr std::string_view dist = "web/dist/";

struct Asset {
  std::string content_type;
  std::string_view bytes;
  std::string tag;
  std::string gzip;  // empty where it saves nothing
};
using Assets = std::map<std::string, Asset, std::less<>>;

std::string_view type_of(std::string_view path) {
  static constexpr std::pair<std::string_view, std::string_view> types[] = {
      {".js", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".html", "text/html; charset=utf-8"},
      {".svg", "image/svg+xml"},
      {".json", "application/json"},
      {".webmanifest", "application/manifest+json"},
      {".png", "image/png"},
      {".ico", "image/x-icon"},
      {".woff2", "font/woff2"},
      {".txt", "text/plain; charset=utf-8"},
  };
  for (const auto& [ending, type] : types)
    if (path.ends_with(ending)) return type;
  return "application/octet-stream";
}

std::string rest_of_path(const Fields& fields) { return std::string{fields.document.at("path").as_string()}; }

Asset asset_of(std::string_view path, std::string_view bytes) {
  Asset asset{std::string{type_of(path)}, bytes, entity_tag(bytes), gzipped(bytes)};
  if (asset.gzip.size() * 10 > bytes.size() * 9) asset.gzip.clear();
  return asset;
}

Reply reply_of(const Asset& asset, const HttpRequest& request, std::string_view caching) {
  Reply reply{FileReply{asset.content_type, {}, {}, asset.tag}};
  auto& file = std::get<FileReply>(reply.content);
  reply.headers = {{"cache-control", std::string{caching}}, {"vary", "Accept-Encoding"}};
  if (!asset.gzip.empty() && accepts_gzip(request.header("accept-encoding"))) {
    file.bytes = asset.gzip;
    file.tag.insert(1, "gzip-");
    reply.headers.push_back({"content-encoding", "gzip"});
  } else {
    file.bytes = asset.bytes;
  }
  return reply;
}

Route asset_route(std::shared_ptr<const Assets> assets) {
  return errand_route("/assets/{path...}", "server.asset", "A built file of the web pages", Shows::file,
                      [assets](std::shared_ptr<Errand> errand) {
                        const std::string path = "assets/" + rest_of_path(errand->fields);
                        const auto found = assets->find(path);
                        if (found == assets->end())
                          return errand->done(fail(FailureKind::not_found, "server.no_such_page"));
                        errand->done(reply_of(found->second, errand->request, "public, max-age=31536000, immutable"));
                      });
}

Route staff_route(std::string path, std::shared_ptr<const Assets> assets) {
  Route route = errand_route(std::move(path), "server.staff_app", "The staff app", Shows::page,
                             [assets](std::shared_ptr<Errand> errand) {
                               const auto found = assets->find("staff/index.html");
                               if (found == assets->end())
                                 return errand->done(fail(FailureKind::not_found, "server.no_such_page"));
                               errand->done(reply_of(found->second, errand->request, "no-cache"));
                             });
  return route;
}

std::string text_at(const boost::json::value& json, std::initializer_list<std::string_view> steps) {
  const boost::json::value* at = &json;
  for (const std::string_view step : steps) {
    const auto* object = at->if_object();
    const auto* array = at->if_array();
    if (object) at = object->if_contains(step);
    else if (array && !array->empty()) at = &array->front();
    else at = nullptr;
    if (!at) return {};
  }
  return at->is_string() ? "/" + std::string{at->get_string()} : std::string{};
}

}  // namespace

Routes asset_routes(const Files& files) {
  auto assets = std::make_shared<Assets>();
  for (const std::string& path : files.under(dist)) {
    const std::string name = path.substr(dist.size());
    if (!name.starts_with('.')) assets->emplace(name, asset_of(path, *files.find(path)));
  }
  return {asset_route(assets), staff_route("/staff", assets), staff_route("/staff/{path...}", assets)};
}

boost::json::object asset_links(const Files& files) {
  const auto text = files.find("web/dist/.vite/manifest.json");
  if (!text) return {};
  const auto manifest = parse_json(*text);
  if (!manifest) return {};
  boost::json::object links;
  links["script"] = text_at(*manifest, {"public/main.ts", "file"});
  links["styles"] = text_at(*manifest, {"public/main.ts", "css", "0"});
  for (const auto& [name, entry] : manifest->get_object()) {
    if (name.ends_with("icons.svg")) links["icons"] = text_at(entry, {"file"});
    if (name.ends_with("icon.svg")) links["icon"] = text_at(entry, {"file"});
  }
  return links;
}

}  // namespace quell::server
