#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace quell::server {

struct HttpAnswer {
  int status = 0;
  std::map<std::string, std::string> headers;  // names in lower case
  std::string body;
};

// A connection that says exactly what it is told, well-formed or not.
class HttpClient {
 public:
  explicit HttpClient(int port);
  ~HttpClient();

  void say(std::string_view bytes);

  // Waits for one answer; nothing where the server closed the connection. `head` is for HEAD: a length without a body.
  std::optional<HttpAnswer> hear(bool head = false);

  bool is_closed();  // waits until the server closes, at most five seconds

  // "GET /path HTTP/1.1" with Host, then the answer.
  HttpAnswer get(std::string_view path, std::string_view headers = {});
  HttpAnswer send(std::string_view method, std::string_view path, std::string_view headers, std::string_view body);

 private:
  struct Socket;
  std::unique_ptr<Socket> socket_;
};

}  // namespace quell::server
