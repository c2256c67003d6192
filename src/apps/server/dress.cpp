#include "apps/server/dress.h"

#include <zlib.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <stdexcept>

#include "apps/server/negotiation.h"
#include "core/sealing.h"

namespace quell::server {
namespace {

constexpr std::size_t worth_compressing = 1024;

bool is_text(std::string_view content_type) {
  return content_type.starts_with("text/") || content_type.starts_with("application/json") ||
         content_type.starts_with("application/problem+json") || content_type.starts_with("image/svg") ||
         content_type.starts_with("application/javascript") || content_type.starts_with("application/manifest+json");
}

void set_security_headers(Answer& answer, Behind behind) {
  answer.set("content-security-policy",
             "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
             "frame-ancestors 'none'");
  answer.set("x-content-type-options", "nosniff");
  // Not "no-referrer": under it browsers send the origin of our own forms as "null", which we would refuse.
  answer.set("referrer-policy", "same-origin");
  answer.set("cross-origin-opener-policy", "same-origin");
  answer.set("cross-origin-resource-policy", "same-origin");
  answer.set("permissions-policy", "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()");
  if (behind == Behind::https) answer.set("strict-transport-security", "max-age=31536000; includeSubDomains");
}

std::string caching(const Answer& answer, const Route* route) {
  if (!route || answer.status >= 400 || route->changes() || !route->is_public()) return "no-store";
  if (route->options.personal == Personal::yes) return "no-store";
  if (route->options.cache_seconds > 0) return "public, max-age=" + std::to_string(route->options.cache_seconds);
  return "no-cache";
}

// Each encoding of a body has a strong tag of its own.
std::string gzip_tag(const std::string& tag) { return tag.substr(0, tag.size() - 1) + "-gzip\""; }

bool knows(std::string_view if_none_match, const std::string& tag) {
  const auto tags = pieces(if_none_match, ',');
  return std::ranges::any_of(tags, [&](std::string_view known) {
    if (known.starts_with("W/")) known.remove_prefix(2);
    return known == tag || known == gzip_tag(tag) || known == "*";
  });
}

// A page that many read is compressed once: kept from the second time on that it is the same. Pages with personal data
// are never asked about here.
class CompressedPages {
 public:
  std::string of(const std::string& tag, std::string_view body) {
    if (auto kept = find(tag)) return *std::move(kept);
    std::string bytes = gzipped(body);
    const std::lock_guard hold{lock_};
    if (seen_.erase(tag) > 0) {
      if (kept_.size() >= kept_max) kept_.clear();
      kept_.emplace(tag, bytes);
    } else {
      if (seen_.size() >= seen_max) seen_.clear();
      seen_.insert(tag);
    }
    return bytes;
  }

 private:
  static constexpr std::size_t kept_max = 100;
  static constexpr std::size_t seen_max = 1000;

  std::optional<std::string> find(const std::string& tag) {
    const std::lock_guard hold{lock_};
    const auto kept = kept_.find(tag);
    if (kept == kept_.end()) return {};
    return kept->second;
  }

  std::mutex lock_;
  std::map<std::string, std::string> kept_;
  std::set<std::string> seen_;
};

bool is_read_by_many(const Answer& answer, const Route* route) {
  return route && route->is_public() && route->options.personal == Personal::no && answer.status == 200 &&
         !answer.header("etag").empty();
}

std::string compressed(const Answer& answer, const Route* route) {
  static CompressedPages pages;
  if (!is_read_by_many(answer, route)) return gzipped(answer.body);
  return pages.of(std::string{answer.header("etag")}, answer.body);
}

void add(Answer& answer, std::string_view header, std::string_view value) {
  const std::string_view already = answer.header(header);
  answer.set(header, already.empty() ? std::string{value} : std::string{already} + ", " + std::string{value});
}

}  // namespace

std::string entity_tag(std::string_view body) { return '"' + sha256_hex(body).substr(0, 32) + '"'; }

std::string gzipped(std::string_view bytes) {
  z_stream stream{};
  constexpr int gzip_window = 15 + 16;
  if (deflateInit2(&stream, 5, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK) throw std::bad_alloc{};
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int ended = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  if (ended != Z_STREAM_END) throw std::runtime_error("deflate did not end");
  return out;
}

void dress(Answer& answer, const HttpRequest& request, const Route* route, Behind behind) {
  set_security_headers(answer, behind);
  if (answer.header("cache-control").empty()) answer.set("cache-control", caching(answer, route));
  answer.set("x-request-id", request.id.text);
  if (request.method == Method::get && answer.status == 200) {
    std::string tag{answer.header("etag")};
    if (tag.empty()) answer.set("etag", tag = entity_tag(answer.body));
    if (knows(request.header("if-none-match"), tag)) {
      answer.status = 304;
      answer.body.clear();
    }
  }
  if (!is_text(answer.content_type)) return;
  add(answer, "vary", "Accept-Encoding");
  if (answer.body.size() > worth_compressing && answer.header("content-encoding").empty() &&
      accepts_gzip(request.header("accept-encoding"))) {
    answer.body = compressed(answer, route);
    answer.set("content-encoding", "gzip");
    if (const std::string tag{answer.header("etag")}; !tag.empty()) answer.set("etag", gzip_tag(tag));
  }
}

}  // namespace quell::server
