#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace quell::server {

// Counters for Prometheus: by method, route pattern and status, never by person, address or path as sent.
class Metrics {
 public:
  Metrics();
  ~Metrics();

  struct Request {
    std::string_view method;
    std::string_view route;  // the pattern; "" where no route matched
    int status;
    double seconds;
  };
  void count_request(const Request& request);
  void connection_opened();
  void connection_closed();

  // In Prometheus' text format.
  std::string text() const;

 private:
  struct Families;
  std::unique_ptr<Families> families_;
};

}  // namespace quell::server
