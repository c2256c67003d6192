#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quell::server {

// Whose request it is. X-Forwarded-For counts only where the connection comes from a trusted proxy, and is read from
// its end: what stands before the last address that no trusted proxy has may be invented.
std::string client_address(const std::string& peer, std::string_view forwarded_for,
                           const std::vector<std::string>& trusted_proxies);

// By what limits count a client: an IPv4 address (also where it is written as IPv6), or the /64 of an IPv6 address,
// which one customer has at least. Written one way, however the address was written. What is no address stays as it is.
std::string network_of(const std::string& client);

bool is_loopback(std::string_view address);

}  // namespace quell::server
