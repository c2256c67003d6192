// A state's worth of data (support/state_store.h): how large it is, how soon the program is ready on it, and how long
// `quell audit verify` walks its chain, with which memory. Goals: ready 2 s after exec, warm, whatever the size. Ends
// with 1 where the chain does not hold.

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

#include "bench/support/figures.h"
#include "bench/support/served.h"
#include "bench/support/state_store.h"
#include "storage/connection.h"

namespace {

using namespace quell;
using namespace quell::bench;
using Steady = std::chrono::steady_clock;

double seconds_since(Steady::time_point began) { return std::chrono::duration<double>(Steady::now() - began).count(); }

struct Child {
  pid_t process;
  int output;  // its standard output
};

Child start(std::vector<std::string> words) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) std::abort();
  const pid_t process = fork();
  if (process == 0) {
    dup2(ends[1], STDOUT_FILENO);
    std::vector<char*> pointers;
    for (std::string& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    execv(pointers[0], pointers.data());
    std::_Exit(127);
  }
  close(ends[1]);
  return {process, ends[0]};
}

// Reads until `sought` has come, or the end.
bool wait_for(int output, const std::string& sought, std::string& all) {
  char bytes[4096];
  while (all.find(sought) == std::string::npos) {
    const ssize_t count = read(output, bytes, sizeof bytes);
    if (count <= 0) return false;
    all.append(bytes, static_cast<std::size_t>(count));
  }
  return true;
}

struct Figure {
  std::int64_t rows;
};
BOOST_DESCRIBE_STRUCT(Figure, (), (rows))

void print_size(const StateStore& store) {
  const KeyRing keys = store.key_ring();
  const auto connection = *storage::connect(store.url, keys, storage::Access::read);
  for (const char* table :
       {"people_person", "people_contact_point", "people_search_key", "clinics_place", "clinics_appointment",
        "immunization_dose", "inventory_ledger", "inventory_vial", "worklist_task", "outreach_question",
        "storage_event", "access_audit_event", "access_audit_subject", "access_audit_seal"}) {
    const auto found =
        connection->find<Figure>("select count(*) as rows from " + std::string{table}, storage::NoParameters{});
    std::printf("  %-24s %10lld rows\n", table, static_cast<long long>(found->rows));
  }
  if (store.url.starts_with("sqlite://"))
    std::printf("  file %.0f MB\n",
                static_cast<double>(std::filesystem::file_size(store.url.substr(std::strlen("sqlite://")))) / 1e6);
}

// Exec of the program to its line "ready", warm: the first of the runs is not counted.
void print_ready(const StateStore& store) {
  std::vector<double> seconds;
  for (int run = 0; run < 6; ++run) {
    const auto began = Steady::now();
    const Child server = start({QUELL_PROGRAM, "serve", "--database", store.url, "--keys", store.keys, "--program",
                                store.program.text, "--port", "0"});
    std::string all;
    const bool ready = wait_for(server.output, "\"event\":\"ready\"", all);
    if (run > 0) seconds.push_back(seconds_since(began));
    kill(server.process, SIGTERM);
    waitpid(server.process, nullptr, 0);
    close(server.output);
    if (!ready) {
      std::fprintf(stderr, "the server did not start: %s\n", all.c_str());
      std::exit(1);
    }
  }
  std::printf("exec to ready: median %.2f s, worst %.2f s of %zu (goal 2 s)\n", percentile(seconds, 50),
              percentile(seconds, 100), seconds.size());
}

bool verify(const StateStore& store) {
  const auto began = Steady::now();
  const Child verifier = start({QUELL_PROGRAM, "audit", "verify", "--database", store.url, "--keys", store.keys});
  std::string all;
  wait_for(verifier.output, "never", all);
  int status = 0;
  rusage used{};
  wait4(verifier.process, &status, 0, &used);
  const double cpu = static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
                     static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
  std::printf("quell audit verify: %.1f s, %.1f s of processor time, at most %.0f MB of memory; it says:\n%s",
              seconds_since(began), cpu, static_cast<double>(used.ru_maxrss) / 1024, all.c_str());
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

int main() {
  const auto began = Steady::now();
  const StateStore store = state_store(asked_size(), [&](const std::string& what) {
    std::printf("  %6.0f s  %s\n", seconds_since(began), what.c_str());
    std::fflush(stdout);
  });
  std::printf("%s, made or found in %.0f s (%.0f s of processor time)\n", store.url.c_str(), seconds_since(began),
              cpu_seconds(CLOCK_PROCESS_CPUTIME_ID));
  print_size(store);
  print_ready(store);
  return verify(store) ? 0 : 1;
}
