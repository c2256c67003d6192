#include "apps/server/cross_site.h"

namespace quell::server {
namespace {

bool is_own(std::string_view origin, std::string_view host, std::string_view own_origin) {
  if (!own_origin.empty() && origin == own_origin) return true;
  const auto scheme = origin.find("://");
  return scheme != origin.npos && !host.empty() && origin.substr(scheme + 3) == host;
}

}  // namespace

Result<void> refuse_cross_site(const HttpRequest& request, Caller caller, std::string_view own_origin) {
  const auto refused = [] { return fail(FailureKind::not_permitted, "server.cross_site"); };
  const bool by_cookie = !request.cookie(sign_in_cookie).empty();
  const std::string_view fetch_site = request.header("sec-fetch-site");
  const std::string_view origin = request.header("origin");

  if (!fetch_site.empty() && fetch_site != "same-origin") return refused();
  if (fetch_site.empty() && !origin.empty() && !is_own(origin, request.header("host"), own_origin)) return refused();
  if (caller == Caller::staff && by_cookie) {
    if (fetch_site.empty() && origin.empty()) return refused();
    if (request.header("x-quell-request") != "1") return refused();
  }
  return {};
}

}  // namespace quell::server
