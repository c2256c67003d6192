#include <cstdio>

#include "apps/quell/commands.h"
#include "storage/migrate.h"

namespace quell::command_line {
namespace {

struct MigrateOptions {
  std::string database = "sqlite://quell.db";
};
BOOST_DESCRIBE_STRUCT(MigrateOptions, (), (database))

Result<int> run_migrate(const MigrateOptions& options) {
  const auto applied = TRY(
      storage::migrate(options.database, [](const std::string& what) { std::fprintf(stderr, "%s\n", what.c_str()); }));
  for (const std::string& name : applied) std::printf("applied %s\n", name.c_str());
  std::printf("%s\n", applied.empty() ? "nothing to do" : "done");
  return 0;
}

}  // namespace

Command migrate_command() {
  return make_command<MigrateOptions>("migrate", "Bring a new or older database up to this program",
                                      {{"database", {"sqlite:///path/file.db or postgresql://user@host:port/name"}}},
                                      run_migrate);
}

}  // namespace quell::command_line
