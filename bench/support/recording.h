#pragma once

// What the verbs say to the database, kept so that a bare program can say the same: every statement with its values, in
// order, with the commands that begin and end transactions.

#include <memory>
#include <string>
#include <vector>

#include "core/key_ring.h"
#include "storage/connection.h"

namespace quell::bench {

struct Step {
  std::string sql;
  std::vector<storage::NamedValue> values;  // empty: a command
};
using Steps = std::vector<Step>;

// A connection of Quell's that adds what it is told to `steps`; with null it only works.
std::unique_ptr<storage::Connection> recording_connection(const std::string& url, const KeyRing& keys, Steps* steps);

// Says the steps as a program would that has nothing else to do: sqlite3 or libpq alone, each statement prepared once,
// values at hand, every row and column read. Returns the seconds of processor time of the calling thread.
double replay(const std::string& url, const Steps& steps);

}  // namespace quell::bench
