// Reads at a fixed rate, idle and while bookings go on at 30 % of what the server can take: the 99th percentile of the
// answer's time shall at most double. Open loop: each request has its time, and a late one counts from then on, so that
// a server that stops is not spared. Rounds alternate, so that a busy machine disturbs both alike.

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "bench/support/booking.h"
#include "bench/support/figures.h"

namespace {

using namespace quell;
using namespace quell::bench;
using Steady = std::chrono::steady_clock;

constexpr int connections = 8;
constexpr double reads_a_second = 60;
constexpr double round_seconds = 8;

double seconds_since(Steady::time_point began) { return std::chrono::duration<double>(Steady::now() - began).count(); }

// Milliseconds from when each request was due.
std::vector<double> open_loop(int port, double rate, double seconds, const std::function<void(Client&, int)>& ask) {
  const auto began = Steady::now() + std::chrono::milliseconds{20};
  const int count = static_cast<int>(rate * seconds);
  std::atomic<int> next = 0;
  std::mutex lock;
  std::vector<double> all;
  std::vector<std::thread> threads;
  for (int i = 0; i < connections; ++i)
    threads.emplace_back([&] {
      Client client{port};
      std::vector<double> mine;
      for (int number = next++; number < count; number = next++) {
        const auto due =
            began + std::chrono::duration_cast<Steady::duration>(std::chrono::duration<double>(number / rate));
        std::this_thread::sleep_until(due);
        ask(client, number);
        mine.push_back(seconds_since(due) * 1e3);
      }
      const std::lock_guard hold{lock};
      all.insert(all.end(), mine.begin(), mine.end());
    });
  for (std::thread& thread : threads) thread.join();
  return all;
}

// Bookings a second, all connections at work.
double capacity(int port, const Bench& bench, std::atomic<int>& number) {
  const auto began = Steady::now();
  const int from = number;
  std::vector<std::thread> threads;
  for (int i = 0; i < connections * 2; ++i)
    threads.emplace_back([&] {
      Client client{port};
      while (seconds_since(began) < 5) book_over_http(client, bench, number++);
    });
  for (std::thread& thread : threads) thread.join();
  return (number - from) / seconds_since(began);
}

struct Kind {
  const char* name;
  std::function<void(Client&, int)> ask;
};

std::vector<Kind> kinds(const Bench& bench) {
  const std::string head = "Authorization: Bearer " + bench.token() + "\r\n";
  const std::string times = "/api/sites/" + bench.first_site() + "/times?service=vaccination";
  const std::string day = "/api/staff/sites/" + bench.first_site() + "/day?on=2022-08-16";
  return {{"free times of a site (no audit)", [times](Client& client, int) { client.get(times); }},
          {"site's day list (decrypted, audited)", [day, head](Client& client, int) { client.get(day, head); }}};
}

void measure(Bench::Engine engine, int rounds) {
  Bench bench{engine};
  Served served{bench.serving(bench.copy())};
  std::atomic<int> number = 0;
  {
    Client client{served.port()};
    while (number < 100) book_over_http(client, bench, number++);
  }
  const double most = capacity(served.port(), bench, number);
  for (const Kind& kind : kinds(bench)) {
    std::vector<double> idle, busy, idle_middle, busy_middle;
    for (int round = 0; round < rounds; ++round) {
      const auto alone = open_loop(served.port(), reads_a_second, round_seconds, kind.ask);
      std::thread writing{[&] {
        open_loop(served.port(), most * 0.3, round_seconds,
                  [&](Client& client, int) { book_over_http(client, bench, number++); });
      }};
      const auto beside = open_loop(served.port(), reads_a_second, round_seconds, kind.ask);
      writing.join();
      idle.push_back(percentile(alone, 99));
      busy.push_back(percentile(beside, 99));
      idle_middle.push_back(percentile(alone, 50));
      busy_middle.push_back(percentile(beside, 50));
    }
    std::printf(
        "%-10s %-38s %.0f a second: idle p50 %.1f ms, p99 %.1f ms; beside %.0f bookings a second (30 %% of %.0f): p50 "
        "%.1f ms, p99 %.1f ms; ratio of p99 %.2f (goal 2), medians of %d rounds\n",
        bench.name(), kind.name, reads_a_second, percentile(idle_middle, 50), percentile(idle, 50), most * 0.3, most,
        percentile(busy_middle, 50), percentile(busy, 50), percentile(busy, 50) / percentile(idle, 50), rounds);
    std::fflush(stdout);
  }
}

}  // namespace

int main(int count, char** arguments) {
  const int rounds = count > 1 ? std::atoi(arguments[1]) : 3;
  for (const Bench::Engine engine : Bench::engines()) measure(engine, rounds);
}
