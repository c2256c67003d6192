#include "bench/support/state_store.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "apps/demo/demo_data.h"
#include "apps/quell/keys_file.h"
#include "bench/support/must.h"
#include "bench/support/state_days.h"
#include "storage/connection.h"
#include "storage/migrate.h"

namespace quell::bench {
namespace {

namespace fs = std::filesystem;

constexpr int version = 1;  // raise it when what is made changes

void keep(const fs::path& path, const std::string& text) { std::ofstream{path} << text; }

std::int64_t number_in(const char* variable, std::int64_t otherwise) {
  const char* text = std::getenv(variable);
  return text ? std::atoll(text) : otherwise;
}

}  // namespace

KeyRing StateStore::key_ring() const { return must(command_line::keys_in(keys), "key file"); }

StateSize asked_size() {
  StateSize size;
  size.people = static_cast<int>(number_in("QUELL_BENCH_PEOPLE", size.people));
  size.audit_events = number_in("QUELL_BENCH_EVENTS", size.audit_events);
  return size;
}

StateStore state_store(const StateSize& size, const std::function<void(const std::string&)>& say) {
  const char* named = std::getenv("QUELL_BENCH_DATABASE");
  const std::string name = "v" + std::to_string(version) + "-" + std::to_string(size.people) + "-" +
                           std::to_string(size.audit_events) + (named ? "-postgresql" : "");
  const fs::path folder = fs::path{QUELL_SOURCE_DIR} / "build" / "state" / name;
  const fs::path made = folder / "made";
  const auto demo = must(demo::demo_pack(), "pack");
  StateStore store{.url = named ? named : "sqlite://" + (folder / "quell.db").string(),
                   .keys = folder / "keys",
                   .program = demo.program(),
                   .now = demo.first_morning() + std::chrono::days{state_days} + std::chrono::hours{2}};
  if (!fs::exists(made)) {
    fs::remove_all(folder);
    fs::create_directories(folder);
    keep(store.keys, KeyRing::make_text("state"));
  }
  must(storage::migrate(store.url, [&](const std::string& what) { say(what); }), "migrate");
  if (fs::exists(made)) return store;

  const KeyRing keys = store.key_ring();
  const auto connection = must(storage::connect(store.url, keys, storage::Access::write), "connect");
  // A file that is not finished is made anew, so it need not survive anything meanwhile; and where keys are random, a
  // small transaction writes as many pages as a large one.
  if (!named) connection->command("pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -3000000");
  StateDays{*connection, demo, size, named ? 2'000 : 200'000, say}.live();
  keep(made, "made\n");
  return store;
}

}  // namespace quell::bench
