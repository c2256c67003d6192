// Group commit: 1 to 64 writers hand a small verb (one event) to the lanes. Beside it the same statements, in groups of
// the same mean size, said by a bare program. Processor time is that of this process (libpq's side on PostgreSQL).

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <thread>
#include <vector>

#include "bench/support/clinic.h"
#include "bench/support/figures.h"
#include "bench/support/must.h"
#include "bench/support/recording.h"
#include "core/seed.h"
#include "storage/database.h"
#include "storage/event.h"

namespace {

using namespace quell;
using namespace quell::bench;
using Steady = std::chrono::steady_clock;

void write_event(storage::Transaction& tx, const ProgramId& program) {
  Seed seed = Seed::fresh();
  storage::announce(tx, {.id = seed.next_id<EventId>(),
                         .kind = "bench.written",
                         .program = program,
                         .subject_id = "bench",
                         .occurred_at = {}});
}

// The same work in groups, recorded and said again; seconds of processor time.
double bare(const Bench& bench, const std::string& url, const std::string& again, int verbs, int group) {
  Steps steps;
  const auto connection = recording_connection(url, bench.keys(), &steps);
  for (int done = 0; done < verbs; done += group) {
    connection->begin(storage::Access::write);
    for (int i = 0; i < group; ++i) {
      connection->set_savepoint();
      write_event(*connection, bench.program());
      connection->release_savepoint();
    }
    connection->commit();
  }
  return replay(again, steps);
}

void measure(Bench& bench, int writers, int verbs) {
  const std::string url = bench.copy();
  double cpu = 0, seconds = 0, group = 1;
  {
    const auto database = must(storage::Database::open({.url = url}, bench.keys()), "open");
    const double cpu_before = cpu_seconds(CLOCK_PROCESS_CPUTIME_ID);
    const auto began = Steady::now();
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer)
      threads.emplace_back([&, writer] {
        const std::string lane = "site-" + std::to_string(writer);
        for (int i = 0; i < verbs / writers; ++i)
          must(database->write(lane,
                               [&](storage::Transaction& tx) -> Result<void> {
                                 write_event(tx, bench.program());
                                 return {};
                               }),
               "write");
      });
    for (std::thread& thread : threads) thread.join();
    seconds = std::chrono::duration<double>(Steady::now() - began).count();
    cpu = cpu_seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu_before;
    const storage::GroupTally tally = database->writes();
    group = static_cast<double>(tally.verbs) / static_cast<double>(tally.groups);
  }
  const double alone =
      bare(bench, bench.copy(), bench.copy(), verbs, std::max(1, static_cast<int>(std::lround(group))));
  std::printf(
      "%-10s %2d writers: %6.0f verbs a second, %5.1f a commit, %5.1f us of processor time each; bare %5.1f us, "
      "ratio %.2f\n",
      bench.name(), writers, verbs / seconds, group, cpu / verbs * 1e6, alone / verbs * 1e6, cpu / alone);
  std::fflush(stdout);
}

}  // namespace

int main(int count, char** arguments) {
  const int verbs = count > 1 ? std::atoi(arguments[1]) : 6'400;
  for (const Bench::Engine engine : Bench::engines()) {
    Bench bench{engine};
    for (const int writers : {1, 4, 16, 64}) measure(bench, writers, verbs);
  }
}
