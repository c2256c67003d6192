// What a booking costs the server in processor time, against a bare program that says the same statements, with the
// same values and group size, to the same database: sqlite3, and libpq where QUELL_TEST_POSTGRES names a server. A
// booking is three requests of the public (check, hold, book) with all that belongs to them: search keys, sealing, the
// audit event and its seal. The goal is at most twice the bare program. All is measured in one run; the load ends by
// itself.

#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <thread>
#include <vector>

#include "bench/support/booking.h"
#include "bench/support/figures.h"

namespace {

using namespace quell;
using namespace quell::bench;

struct Load {
  double seconds = 0;        // of the wall clock
  double cpu = 0;            // of the server
  double group = 1;          // verbs a commit
  double memory_before = 0;  // MB
  double memory_after = 0;
};

// As fast as it goes, over so many connections.
Load closed_loop(Bench& bench, int bookings, int connections) {
  Served served{bench.serving(bench.copy())};
  Client first{served.port()};
  book_over_http(first, bench, bookings);  // statements are prepared, the pack is parsed
  Load load{.memory_before = served.anonymous_mb()};
  const Commits commits = commits_of(first);
  const double cpu = served.cpu_seconds();
  const auto began = std::chrono::steady_clock::now();
  std::atomic<int> next = 0;
  std::vector<std::thread> clients;
  for (int i = 0; i < connections; ++i)
    clients.emplace_back([&] {
      Client client{served.port()};
      for (int number = next++; number < bookings; number = next++) book_over_http(client, bench, number);
    });
  for (std::thread& client : clients) client.join();
  load.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  load.cpu = served.cpu_seconds() - cpu;
  const Commits after = commits_of(first);
  load.group = (after.verbs - commits.verbs) / (after.commits - commits.commits);
  load.memory_after = served.anonymous_mb();
  return load;
}

void measure(Bench::Engine engine, int bookings) {
  Bench bench{engine};
  const double each = 1e6 / bookings;
  for (const int connections : {4, 32}) {
    const Load load = closed_loop(bench, bookings, connections);
    const int group = std::max(1, static_cast<int>(std::lround(load.group)));
    Steps steps;
    book_by_verbs(bench.copy(), bench, bookings, group, &steps);
    const double bare = replay(bench.copy(), steps);
    const double verbs = book_by_verbs(bench.copy(), bench, bookings, group, nullptr);
    std::printf(
        "%-10s %2d connections, %4.1f verbs a commit: server %6.0f us a booking, bare program %6.0f us (%zu "
        "statements), ratio %.2f (goal 2); verbs alone %6.0f us; %.0f bookings a second; RssAnon %.0f MB, then %.0f "
        "MB (goal 150)\n",
        bench.name(), connections, load.group, load.cpu * each, bare * each,
        steps.size() / static_cast<std::size_t>(bookings), load.cpu / bare, verbs * each, bookings / load.seconds,
        load.memory_before, load.memory_after);
    std::fflush(stdout);
  }
}

}  // namespace

int main(int count, char** arguments) {
  const int bookings = count > 1 ? std::atoi(arguments[1]) : 3'000;
  for (const Bench::Engine engine : Bench::engines()) measure(engine, bookings);
}
