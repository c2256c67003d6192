#include <cstdio>

#include "access/actor.h"
#include "apps/quell/commands.h"
#include "apps/quell/keys_file.h"
#include "oversight/count_reached.h"
#include "programs/program.h"
#include "storage/database.h"

namespace quell::command_line {
namespace {

constexpr int people_a_transaction = 200;
constexpr const char* lane = "jobs";

struct RecountOptions {
  std::string database = "sqlite://quell.db";
  std::string keys = "quell.keys";
};
BOOST_DESCRIBE_STRUCT(RecountOptions, (), (database, keys))

// In steps, so that a server may run meanwhile; what happens during it is counted like everything else.
Result<void> recount(storage::Database& database, const ProgramId& program) {
  TRY(database.write(lane, [&](storage::Transaction& tx) -> Result<void> {
    oversight::forget_reach(tx, program);
    return {};
  }));
  PersonId last{};
  while (true) {
    const auto next = TRY(database.write(lane, [&](storage::Transaction& tx) {
      return oversight::recount_reach(tx, program, last, people_a_transaction);
    }));
    if (!next) return {};
    last = *next;
  }
}

Result<int> run_recount(const RecountOptions& options) {
  const auto database = TRY(storage::Database::open({.url = options.database}, TRY(keys_in(options.keys))));
  const auto known = TRY(database->read(
      [](storage::Transaction& tx) -> Result<std::vector<ProgramId>> { return programs::programs(tx); }));
  for (const ProgramId& program : known) {
    TRY(recount(*database, program));
    std::printf("%s: counted anew who was reached\n", program.text.c_str());
  }
  return 0;
}

}  // namespace

Command recount_command() {
  return make_command<RecountOptions>("recount",
                                      "Count anew, from the records, who was reached by age, race and ethnicity",
                                      {{"database", {"sqlite:///path/file.db or postgresql://user@host:port/name"}},
                                       {"keys", {"the key file (quell make-keys)"}}},
                                      run_recount);
}

}  // namespace quell::command_line
