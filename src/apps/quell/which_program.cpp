#include "apps/quell/which_program.h"

#include <algorithm>

#include "programs/program.h"

namespace quell::command_line {

Result<ProgramId> which_program(storage::Database& database, const std::optional<std::string>& named) {
  const auto all = TRY(
      database.read([](storage::Transaction& tx) -> Result<std::vector<ProgramId>> { return programs::programs(tx); }));
  if (all.empty()) return fail(FailureKind::not_found, "server.no_program");
  if (!named && all.size() > 1) return invalid("/program", "server.program_not_named");
  const auto found = named ? std::ranges::find(all, *named, &ProgramId::text) : all.begin();
  if (found == all.end()) return fail(FailureKind::not_found, "programs.program_unknown");
  return *found;
}

}  // namespace quell::command_line
