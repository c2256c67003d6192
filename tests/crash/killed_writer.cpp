#include "tests/crash/killed_writer.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <stdexcept>

namespace quell {

std::set<std::string> acknowledged_before_kill(
    int count, const std::function<void(const std::function<void(const std::string&)>& acknowledge)>& write) {
  int ends[2];
  if (pipe(ends) != 0) throw std::runtime_error("no pipe");
  const pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    write([fd = ends[1]](const std::string& id) {
      const std::string line = id + "\n";
      // A line shorter than PIPE_BUF is written whole or not at all.
      if (::write(fd, line.data(), line.size()) < 0) _exit(1);
    });
    _exit(0);
  }
  close(ends[1]);
  std::set<std::string> said;
  FILE* lines = fdopen(ends[0], "r");
  char line[256];
  while (std::fgets(line, sizeof line, lines)) {
    said.insert(std::string{line}.substr(0, std::string{line}.size() - 1));
    if (static_cast<int>(said.size()) == count) kill(child, SIGKILL);
  }
  std::fclose(lines);
  waitpid(child, nullptr, 0);
  return said;
}

}  // namespace quell
