#pragma once

// A small HTTP client that waits: one connection, one request at a time. Its own cost stays out of the figures.

#include <string>

namespace quell::bench {

struct Response {
  int status = 0;
  std::string body;
  std::string etag;
};

class Client {
 public:
  explicit Client(int port);
  ~Client();
  Client(Client&& other) noexcept : socket_(other.socket_), kept_(std::move(other.kept_)) { other.socket_ = -1; }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  // `head` holds further header lines, each with its \r\n.
  Response get(const std::string& path, const std::string& head = {});
  Response post(const std::string& path, const std::string& json, const std::string& head = {});
  Response send(const std::string& request);  // as it is

 private:
  Response receive();
  void more();

  int socket_ = -1;
  std::string kept_;  // bytes that came and belong to the next answer
};

}  // namespace quell::bench
