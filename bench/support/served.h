#pragma once

// The real server in a process of its own, on a free port of this machine, so that its processor time, memory and log
// can be read apart from the load.

#include <sys/types.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "apps/quell/serve_options.h"
#include "core/instant.h"

namespace quell::bench {

struct Serving {
  std::string url;
  std::filesystem::path keys;
  std::string program;
  Instant now;  // its clock begins here and runs on
  int threads = 2;
};

class Served {
 public:
  // Forks: call it while this process has one thread. Ends the program where the server does not become ready.
  explicit Served(const Serving& serving);
  ~Served();  // SIGTERM, and waits
  Served(const Served&) = delete;
  Served& operator=(const Served&) = delete;

  int port() const { return port_; }
  double ready_seconds() const { return ready_seconds_; }  // from the fork on
  double cpu_seconds() const;                              // of all its threads, so far
  double anonymous_mb() const;                             // RssAnon

  // The milliseconds of each request that its log tells of a route, from the last byte of the request on. Ends it.
  std::vector<double> logged_milliseconds(const std::string& method, const std::string& route);

  void stop();

 private:
  pid_t process_ = 0;
  int port_ = 0;
  double ready_seconds_ = 0;
  std::filesystem::path log_;
};

// Memory of a process in MB, by its name in /proc/<pid>/status ("RssAnon", "VmHWM").
double memory_mb(pid_t process, const std::string& name);

}  // namespace quell::bench
