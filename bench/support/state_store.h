#pragma once

// A database as large as a state's: 100,000 people with contact points and search keys, who booked, came and got doses
// over 100 days at the sites of Connecticut's pack, the stock that they came from, tasks and questions, and 1,000,000
// audit events, sealed. Every row is written by the verb that writes it in life, on a clock of its own; only the
// grouping differs: thousands of verbs share a transaction.
//
// It is made once, kept in build/state, and used again until its version here is raised. Newer migrations are applied
// to what stands.

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/ids.h"
#include "core/instant.h"
#include "core/key_ring.h"
#include "core/result.h"

namespace quell::bench {

struct StateSize {
  int people = 100'000;
  std::int64_t audit_events = 1'000'000;
};

struct StateStore {
  std::string url;
  std::filesystem::path keys;
  ProgramId program;
  Instant now;  // 11:00 on the last of its days, some of whose appointments are yet to come

  KeyRing key_ring() const;
};

// The store of this size: in build/state, or in the PostgreSQL database named by QUELL_BENCH_DATABASE, which is filled
// where it is empty. `say` hears of progress. Ends the program where a verb fails: the store would prove nothing.
StateStore state_store(const StateSize& size, const std::function<void(const std::string&)>& say);

// The size that QUELL_BENCH_PEOPLE and QUELL_BENCH_EVENTS ask for, else the whole one.
StateSize asked_size();

}  // namespace quell::bench
