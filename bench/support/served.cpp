#include "bench/support/served.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "apps/quell/run_server.h"

namespace quell::bench {
namespace {

using Steady = std::chrono::steady_clock;

[[noreturn]] void serve(const Serving& serving, int ready_pipe, const std::filesystem::path& log) {
  const int file = open(log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  dup2(file, STDOUT_FILENO);
  command_line::ServerPlan plan;
  plan.options.database = serving.url;
  plan.options.keys = serving.keys;
  plan.options.program = serving.program;
  plan.options.port = 0;
  plan.options.threads = serving.threads;
  plan.options.rate_percent = 0;
  plan.clock = [ahead = serving.now - wall_clock()] { return wall_clock() + ahead; };
  plan.ready = [ready_pipe](int port) {
    if (write(ready_pipe, &port, sizeof port) != sizeof port) std::_Exit(1);
  };
  const auto ended = command_line::run_server(plan);
  if (!ended) std::fprintf(stderr, "the server did not start: %s\n", ended.error().reason.c_str());
  std::_Exit(ended ? 0 : 1);
}

double number_after(const std::string& line, const std::string& name) {
  const auto at = line.find("\"" + name + "\":");
  return at == std::string::npos ? -1 : std::strtod(line.c_str() + at + name.size() + 3, nullptr);
}

bool has(const std::string& line, const std::string& name, const std::string& value) {
  return line.find("\"" + name + "\":\"" + value + "\"") != std::string::npos;
}

}  // namespace

Served::Served(const Serving& serving) {
  std::string name = (std::filesystem::temp_directory_path() / "quell_bench_log.XXXXXX").string();
  close(mkstemp(name.data()));
  log_ = name;
  int ends[2];
  if (pipe(ends) != 0) std::abort();
  const auto began = Steady::now();
  process_ = fork();
  if (process_ == 0) {
    close(ends[0]);
    serve(serving, ends[1], log_);
  }
  close(ends[1]);
  if (read(ends[0], &port_, sizeof port_) != sizeof port_) std::exit(1);
  ready_seconds_ = std::chrono::duration<double>(Steady::now() - began).count();
  close(ends[0]);
}

Served::~Served() {
  stop();
  std::filesystem::remove(log_);
}

void Served::stop() {
  if (process_ == 0) return;
  kill(process_, SIGTERM);
  waitpid(process_, nullptr, 0);
  process_ = 0;
}

double Served::cpu_seconds() const {
  clockid_t clock{};
  timespec used{};
  clock_getcpuclockid(process_, &clock);
  clock_gettime(clock, &used);
  return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) / 1e9;
}

double Served::anonymous_mb() const { return memory_mb(process_, "RssAnon"); }

std::vector<double> Served::logged_milliseconds(const std::string& method, const std::string& route) {
  stop();
  std::vector<double> milliseconds;
  std::ifstream log{log_};
  for (std::string line; std::getline(log, line);)
    if (has(line, "event", "request") && has(line, "method", method) && has(line, "route", route))
      milliseconds.push_back(number_after(line, "ms"));
  return milliseconds;
}

double memory_mb(pid_t process, const std::string& name) {
  std::ifstream status{"/proc/" + std::to_string(process) + "/status"};
  for (std::string line; std::getline(status, line);)
    if (line.starts_with(name + ":")) return std::strtod(line.c_str() + name.size() + 1, nullptr) / 1024;
  return 0;
}

}  // namespace quell::bench
