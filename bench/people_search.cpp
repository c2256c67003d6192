// Processor time of finding and reading people among 100,000, on the database named by QUELL_BENCH_DATABASE (SQLite in
// a temporary file where it is not set). Prints p50 and p95 in milliseconds for each kind of search.

#include <time.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <numeric>

#include "bench/support/drawn_people.h"
#include "people/find_people.h"
#include "people/read_person.h"
#include "people/register_person.h"
#include "storage/database.h"
#include "storage/migrate.h"

namespace {

using namespace quell;
using bench::name;

// Processor time of the whole program: other work on the machine does not count, what the threads of the database do
// does.
struct Clock {
  using Milliseconds = std::chrono::duration<double, std::milli>;
  static Milliseconds now() {
    timespec used{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return Milliseconds{static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6};
  }
};

const ProgramId program{"bench"};
const Instant now = std::chrono::sys_days{std::chrono::year{2022} / 8 / 1};

void report(const char* what, std::vector<double>& milliseconds, double shown) {
  std::ranges::sort(milliseconds);
  std::printf("%-34s p50 %7.2f ms   p95 %7.2f ms   max %7.2f ms   shown %.1f\n", what,
              milliseconds[milliseconds.size() / 2], milliseconds[milliseconds.size() * 95 / 100], milliseconds.back(),
              shown / static_cast<double>(milliseconds.size()));
}

void measure(storage::Database& database, const access::Actor& actor, const char* what, auto&& request_of) {
  std::vector<double> milliseconds;
  double shown = 0;
  int more = 0;
  for (int i = 0; i < 200; ++i) {
    const people::FindPeople request = request_of(i);
    const auto begin = Clock::now();
    const auto found =
        database.read([&](storage::Transaction& tx) { return people::find_people(tx, actor, now, request); });
    milliseconds.push_back((Clock::now() - begin).count());
    if (!found) std::abort();
    shown += static_cast<double>(found->people.size());
    more += found->type_more;
  }
  report(what, milliseconds, shown);
  if (more) std::printf("    \"type more\": %d of 200\n", more);
}

void fill(storage::Database& database, const access::Actor& actor, std::vector<people::NewPerson>& people) {
  const auto begin = Clock::now();
  constexpr std::size_t group = 200;
  for (std::size_t at = 0; at < people.size(); at += group)
    if (!database.write("bench", [&](storage::Transaction& tx) -> Result<void> {
          for (std::size_t i = at; i < std::min(at + group, people.size()); ++i)
            TRY(people::register_person(tx, actor, now, Seed::fresh(), people[i]));
          return {};
        }))
      std::abort();
  const double seconds = (Clock::now() - begin).count() / 1e3;
  std::printf("registered %zu people in %.1f s, %.0f a second of processor time\n", people.size(), seconds,
              static_cast<double>(people.size()) / seconds);
}

}  // namespace

int main(int count, char** arguments) {
  const char* named = std::getenv("QUELL_BENCH_DATABASE");
  const std::string file = std::filesystem::temp_directory_path() / "quell_bench_people.db";
  for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(file + suffix);
  const std::string url = named ? named : "sqlite://" + file;
  const auto ignore = [](const std::string&) {};
  if (!storage::migrate(url, ignore)) return 1;
  auto database = storage::Database::open({.url = url}, *KeyRing::from_text(KeyRing::make_text("bench")));
  if (!database) return 1;
  const access::Actor actor = access::system_actor(program);

  std::vector<people::NewPerson> people = bench::drawn_people(count > 1 ? std::atoi(arguments[1]) : 100'000);
  fill(**database, actor, people);

  const auto somebody = [&](int i) -> const people::NewPerson& {
    return people[static_cast<std::size_t>(i) * 7919 % people.size()];
  };
  const auto family = [&](int i) { return somebody(i).identity.registry_name->family.reveal().value; };
  const auto given = [&](int i) { return somebody(i).identity.registry_name->given.reveal().value; };
  using people::FindPeople;
  measure(**database, actor, "given and family name",
          [&](int i) { return FindPeople{.name = name(given(i) + " " + family(i))}; });
  measure(**database, actor, "family name", [&](int i) { return FindPeople{.name = name(family(i))}; });
  measure(**database, actor, "given name", [&](int i) { return FindPeople{.name = name(given(i))}; });
  measure(**database, actor, "first 3 letters of the family name",
          [&](int i) { return FindPeople{.name = name(family(i).substr(0, 3))}; });
  measure(**database, actor, "first 3 letters of both",
          [&](int i) { return FindPeople{.name = name(given(i).substr(0, 3) + " " + family(i).substr(0, 3))}; });
  measure(**database, actor, "birth date", [&](int i) { return FindPeople{.born_on = somebody(i).identity.born_on}; });
  measure(**database, actor, "family name and birth date",
          [&](int i) { return FindPeople{.name = name(family(i)), .born_on = somebody(i).identity.born_on}; });
  measure(**database, actor, "phone", [&](int i) { return FindPeople{.phone = somebody(i).contact_points[0].phone}; });

  std::vector<double> milliseconds;
  for (int i = 0; i < 2'000; ++i) {
    const auto begin = Clock::now();
    if (!(*database)->read(
            [&](storage::Transaction& tx) { return people::read_person(tx, actor, now, {somebody(i).id}); }))
      std::abort();
    milliseconds.push_back((Clock::now() - begin).count());
  }
  report("read one person", milliseconds, static_cast<double>(milliseconds.size()));
  if (!named) std::printf("file %.0f MB\n", static_cast<double>(std::filesystem::file_size(file)) / 1e6);
}
