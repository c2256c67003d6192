#include "apps/server/client_address.h"

#include <algorithm>
#include <ranges>

#include "apps/server/http_message.h"

namespace quell::server {

std::string client_address(const std::string& peer, std::string_view forwarded_for,
                           const std::vector<std::string>& trusted_proxies) {
  const auto is_trusted = [&](std::string_view address) {
    return std::ranges::find(trusted_proxies, address) != trusted_proxies.end();
  };
  if (!is_trusted(peer)) return peer;
  const auto addresses = pieces(forwarded_for, ',');
  for (const std::string_view address : addresses | std::views::reverse) {
    if (address.size() > 45 || address.find_first_not_of("0123456789abcdefABCDEF.:") != address.npos) return peer;
    if (!is_trusted(address)) return std::string{address};
  }
  return peer;
}

bool is_loopback(std::string_view address) {
  return address.starts_with("127.") || address == "::1" || address.starts_with("::ffff:127.");
}

}  // namespace quell::server
