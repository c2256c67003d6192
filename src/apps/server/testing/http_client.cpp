#include "apps/server/testing/http_client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <stdexcept>

namespace quell::server {

struct HttpClient::Socket {
  int number = -1;
  std::string heard;

  // False at the end of the connection, or when nothing came for ten seconds.
  bool hear_more() {
    pollfd waiting{number, POLLIN, 0};
    if (poll(&waiting, 1, 10'000) <= 0) return false;
    char bytes[16 * 1024];
    const ssize_t count = recv(number, bytes, sizeof bytes, 0);
    if (count <= 0) return false;
    heard.append(bytes, static_cast<std::size_t>(count));
    return true;
  }
};

HttpClient::HttpClient(int port) : socket_(std::make_unique<Socket>()) {
  socket_->number = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(socket_->number, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
    throw std::runtime_error("cannot connect");
}

HttpClient::~HttpClient() { close(socket_->number); }

void HttpClient::say(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::send(socket_->number, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count <= 0) return;  // the server has closed; hear() will tell
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

std::optional<HttpAnswer> HttpClient::hear(bool head) {
  std::size_t end = 0;
  while ((end = socket_->heard.find("\r\n\r\n")) == std::string::npos)
    if (!socket_->hear_more()) return {};
  HttpAnswer answer;
  std::string lines = socket_->heard.substr(0, end + 2);
  socket_->heard.erase(0, end + 4);
  answer.status = std::stoi(lines.substr(9, 3));
  for (std::size_t at = lines.find("\r\n") + 2; at < lines.size();) {
    const std::size_t stop = lines.find("\r\n", at);
    const std::string line = lines.substr(at, stop - at);
    std::string name = line.substr(0, line.find(':'));
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    answer.headers[name] = line.substr(std::min(line.find(':') + 2, line.size()));
    at = stop + 2;
  }
  const auto length = answer.headers.find("content-length");
  if (head || length == answer.headers.end()) return answer;
  const std::size_t size = std::stoul(length->second);
  while (socket_->heard.size() < size)
    if (!socket_->hear_more()) return {};
  answer.body = socket_->heard.substr(0, size);
  socket_->heard.erase(0, size);
  return answer;
}

bool HttpClient::is_closed() {
  while (true) {
    pollfd waiting{socket_->number, POLLIN, 0};
    if (poll(&waiting, 1, 5'000) <= 0) return false;
    char byte = 0;
    if (recv(socket_->number, &byte, 1, 0) <= 0) return true;
  }
}

HttpAnswer HttpClient::get(std::string_view path, std::string_view headers) { return send("GET", path, headers, {}); }

HttpAnswer HttpClient::send(std::string_view method, std::string_view path, std::string_view headers,
                            std::string_view body) {
  std::string request = std::string{method} + " " + std::string{path} + " HTTP/1.1\r\nHost: quell.test\r\n";
  request += headers;
  if (!body.empty()) request += "Content-Length: " + std::to_string(body.size()) + "\r\n";
  request += "\r\n";
  request += body;
  say(request);
  return hear(method == "HEAD").value_or(HttpAnswer{});
}

}  // namespace quell::server
