#include "bench/support/client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

namespace quell::bench {
namespace {

[[noreturn]] void give_up(const char* what) {
  std::perror(what);
  std::exit(1);
}

// The value of a header, without regard to the case of its name.
std::string header(const std::string& head, const std::string& name) {
  for (std::size_t at = head.find("\r\n"); at != std::string::npos; at = head.find("\r\n", at + 2)) {
    const char* line = head.c_str() + at + 2;
    if (strncasecmp(line, name.c_str(), name.size()) != 0 || line[name.size()] != ':') continue;
    const std::size_t begin = at + 2 + name.size() + 2;
    return head.substr(begin, head.find("\r\n", begin) - begin);
  }
  return {};
}

}  // namespace

Client::Client(int port) : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) give_up("connect");
  const int on = 1;
  setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

Client::~Client() {
  if (socket_ >= 0) close(socket_);
}

Response Client::get(const std::string& path, const std::string& head) {
  return send("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + head + "\r\n");
}

Response Client::post(const std::string& path, const std::string& json, const std::string& head) {
  return send("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: " +
              std::to_string(json.size()) + "\r\n" + head + "\r\n" + json);
}

Response Client::send(const std::string& request) {
  for (std::size_t sent = 0; sent < request.size();) {
    const ssize_t count = ::send(socket_, request.data() + sent, request.size() - sent, MSG_NOSIGNAL);
    if (count <= 0) give_up("send");
    sent += static_cast<std::size_t>(count);
  }
  return receive();
}

Response Client::receive() {
  std::size_t head_end = 0;
  while ((head_end = kept_.find("\r\n\r\n")) == std::string::npos) more();
  const std::string head = kept_.substr(0, head_end + 2);
  kept_.erase(0, head_end + 4);
  Response response{.status = std::atoi(head.c_str() + 9), .body = {}, .etag = header(head, "etag")};
  const std::size_t length = static_cast<std::size_t>(std::atoll(header(head, "content-length").c_str()));
  while (kept_.size() < length) more();
  response.body = kept_.substr(0, length);
  kept_.erase(0, length);
  return response;
}

void Client::more() {
  char bytes[16 * 1024];
  const ssize_t count = recv(socket_, bytes, sizeof bytes, 0);
  if (count <= 0) give_up("recv");
  kept_.append(bytes, static_cast<std::size_t>(count));
}

}  // namespace quell::bench
