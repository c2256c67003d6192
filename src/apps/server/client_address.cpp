#include "apps/server/client_address.h"

#include <algorithm>
#include <boost/asio/ip/address.hpp>
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

std::string network_of(const std::string& client) {
  namespace ip = boost::asio::ip;
  boost::system::error_code error;
  const ip::address address = ip::make_address(client, error);
  if (error || address.is_v4()) return error ? client : address.to_string();
  const ip::address_v6 whole = address.to_v6();
  if (whole.is_v4_mapped()) return ip::make_address_v4(ip::v4_mapped, whole).to_string();
  ip::address_v6::bytes_type bytes = whole.to_bytes();
  std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
  return ip::address_v6{bytes}.to_string() + "/64";
}

bool is_loopback(std::string_view address) {
  return address.starts_with("127.") || address == "::1" || address.starts_with("::ffff:127.");
}

}  // namespace quell::server
